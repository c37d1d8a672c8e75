import { describe } from 'vitest';
import { engines, type Engine } from '../engine/index.ts';
import { changeSuite } from './change.ts';
import { costSuite } from './cost.ts';
import { embedsSuite } from './embeds.ts';
import { guessSuite } from './guess.ts';
import { hostsSuite } from './hosts.ts';
import { jumpSuite } from './jump.ts';
import { lookSuite } from './look.ts';
import { motionSuite } from './motion.ts';
import { pathSuite } from './path.ts';
import { readingSuite } from './reading.ts';
import { replySuite } from './reply.ts';
import { returnSuite } from './return.ts';
import { staticSuite } from './static.ts';
import { waysSuite } from './ways.ts';
import { once } from '../story.ts';

/**
 * Everything that is tested in a browser, in one engine. A file for each engine runs it: a browser
 * is costly to launch, and all of a file's tests share one.
 */
export function suites(engine: Engine): void {
  describe.skipIf(!engines.includes(engine))(engine, () => {
    describe('static', () => staticSuite(engine));
    describe('path', () => pathSuite(engine));
    describe('jump', () => jumpSuite(engine));
    describe('change', () => changeSuite(engine));
    describe('motion', () => motionSuite(engine));
    describe('reading', () => readingSuite(engine));
    describe('guess', () => guessSuite(engine));
    describe('reply', () => replySuite(engine));
    if (engine !== 'chromium') describe('ways', () => waysSuite(engine));
    if (engine !== 'chromium') describe('embeds', () => embedsSuite(engine));
    describe('return', () => returnSuite(engine));
    // How it is hosted is the same to every engine: one tries it.
    if (once(engine)) describe('hosts', () => hostsSuite(engine));
    // It counts the script's own calls, which are the same in every engine.
    if (engine === 'chromium') describe('cost', () => costSuite(engine));
    if (engine === 'chromium') describe('look', () => lookSuite(engine));
  });
}

/** What Chromium does more of than the others, in a file of its own: half of all that it does. */
export function moreWays(engine: Engine): void {
  describe.skipIf(!engines.includes(engine))(engine, () => {
    describe('ways', () => waysSuite(engine));
    describe('embeds', () => embedsSuite(engine));
  });
}
