import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launch, type Target } from './browser.ts';
import { measureInteraction, type InteractionFigures } from './interaction.ts';
import { measureLoad, type LoadFigures } from './load.ts';
import { machine } from './machine.ts';
import { measureMemory, type MemoryFigures } from './memory.ts';
import { buildPeers, PEERS } from './peers/build.ts';
import { medians, ratios, type Column, type Line } from './report.ts';
import { measureScroll, type ScrollFigures } from './scroll.ts';
import { serve, type Site } from '../../site-server.ts';

const DIST = join(import.meta.dirname, '../../../dist');
/** The page that the others are compared with. */
const BASE = 'usual';

const SCROLL: readonly Line<ScrollFigures>[] = [
  ['whole', 'main thread, ms / all scenes', 0],
  ['main', 'main thread, ms / 1,000 px', 1],
  ['script', '  script', 1],
  ['style', '  style', 1],
  ['layout', '  layout', 1],
  ['layouts', 'layouts / 1,000 px', 1],
  ['recalcs', 'style recalcs / 1,000 px', 1],
  ['dropped', 'dropped frames, %', 1],
  ['cls', 'CLS, load and scroll', 3],
  ['distance', 'distance, px', 0],
];
const LOAD: readonly Line<LoadFigures>[] = [
  ['main', 'main thread until idle, ms', 0],
  ['script', '  script', 0],
  ['beforePaint', '  until the first contentful paint', 0],
  ['blocking', 'total blocking time, ms', 0],
  ['paint', 'first contentful paint, ms', 0],
  ['largest', 'largest contentful paint, ms', 0],
  ['slowPaint', 'first contentful paint on slow 4G, ms', 0],
  ['slowLargest', 'largest contentful paint on slow 4G, ms', 0],
  ['textSize', 'HTML + CSS + JS, and fonts in them, kB gzip', 1],
  ['scriptSize', '  JS files', 1],
  ['requests', 'requests', 0],
  ['svg', 'SVG elements', 0],
];
const MEMORY: readonly Line<MemoryFigures>[] = [
  ['nodes', 'nodes', 0],
  ['listeners', 'listeners', 0],
];
const INTERACTION: readonly Line<InteractionFigures>[] = [
  ['slider', 'slider of the guess', 0],
  ['answer', 'button of the guess', 0],
  ['motion', 'motion switch', 0],
  ['link', 'link to a step', 0],
];

/**
 * How long one page may take in one run, in ms: four times what a page takes. Chromium can hang while
 * it animates the style sheet of the page that has no script.
 */
const LIMIT = 5 * 60_000;

/** A page and all that has been measured of it. */
interface Measured {
  target: Target;
  scroll: ScrollFigures[];
  load: LoadFigures[];
  memory: MemoryFigures[];
  interaction: InteractionFigures[];
  problems: Set<string>;
}

function report(pages: readonly Measured[]): string {
  const columns = <Figures>(of: (page: Measured) => Figures[]): Column<Figures>[] =>
    pages.map((page) => ({ name: page.target.name, runs: of(page) }));
  const [scroll, load] = [columns((page) => page.scroll), columns((page) => page.load)];
  const ours = columns((page) => page.interaction).filter(({ runs }) => runs.length > 0);
  const problems = pages.flatMap(({ target, problems }) =>
    [...problems].map((problem) => `${target.name}: ${problem}`),
  );
  return [
    `Scroll\n\n${medians(scroll, SCROLL)}`,
    `main thread, all scenes\n${ratios(scroll, BASE, 'whole')}`,
    `main thread / 1,000 px\n${ratios(scroll, BASE, 'main')}`,
    `Load\n\n${medians(load, LOAD)}`,
    `main thread until idle\n${ratios(load, BASE, 'main')}`,
    `More after ten whole scrolls than after one\n\n${medians(
      columns((page) => page.memory),
      MEMORY,
    )}`,
    `Interaction to next paint, ms\n\n${medians(ours, INTERACTION)}`,
    ...(problems.length > 0 ? [problems.join('\n')] : []),
  ].join('\n\n');
}

async function main(): Promise<void> {
  const count = Number(process.env.RUNS ?? 5);
  if (!Number.isInteger(count) || count < 1) throw new Error('RUNS must be a whole number above 0');
  const story = globSync('stories/*/index.html', { cwd: DIST }).sort()[0];
  if (story === undefined) throw new Error('no dist/stories/*/index.html: run the build first');

  const peers = buildPeers(readFileSync(join(DIST, story), 'utf8'));
  const sites: Site[] = [];
  const pageAt = async (name: string, root: string, path: string, within: string) => {
    const site = await serve(root);
    sites.push(site);
    const target = { name, site, path, within };
    const empty = { scroll: [], load: [], memory: [], interaction: [] };
    return { target, ...empty, problems: new Set<string>() } satisfies Measured as Measured;
  };
  let browser = await launch();
  /** Measures in a new browser, once more, where the first does not answer in time. */
  const measured = async <Result>(
    { name }: Target,
    measure: (browser: Browser) => Promise<Result>,
  ): Promise<Result> => {
    const first = await inTime(measure(browser));
    if (first) return first;
    process.stderr.write(`${name}: Chromium does not answer; measured again\n`);
    await browser.close();
    browser = await launch();
    const second = await inTime(measure(browser));
    if (second) return second;
    throw new Error(`${name}: Chromium did not answer for ${LIMIT / 60_000} minutes, twice`);
  };
  try {
    const ours = await pageAt('ours', DIST, `/${dirname(story)}/`, '[data-scene]');
    const pages = [ours];
    for (const peer of PEERS) pages.push(await pageAt(peer, peers.folder(peer), '/', '.scene'));
    for (let i = 0; i < count; i++) {
      // There and back again, so that a machine that warms up or slows down favours no page.
      for (const page of i % 2 === 0 ? pages : pages.toReversed()) {
        const { target, problems } = page;
        const [load, scroll] = await measured(target, async (browser) => [
          await measureLoad(browser, target),
          await measureScroll(browser, target),
        ]);
        page.load.push(load.figures);
        page.scroll.push(scroll.figures);
        for (const problem of [...load.problems, ...scroll.problems]) problems.add(problem);
        // What a page holds is the same in every run.
        if (i === 0)
          page.memory.push(await measured(target, (browser) => measureMemory(browser, target)));
        if (page === ours) page.interaction.push(await measureInteraction(browser, target));
        const [loading, scrolling] = [load.figures, scroll.figures].map((f) => f.main.toFixed(1));
        process.stderr.write(
          `run ${i + 1} of ${count}, ${target.name}: load ${loading} ms, scroll ${scrolling} ms / 1,000 px\n`,
        );
      }
    }
    process.stdout.write(
      `${machine()}, Chromium ${browser.version()}\nmedians of ${count} interleaved runs\n\n${report(pages)}\n`,
    );
  } finally {
    await browser.close();
    for (const site of sites) site.close();
    peers.remove();
  }
}

/** A result, or undefined where there is none in time. */
async function inTime<Result>(work: Promise<Result>): Promise<Result | undefined> {
  // A result after the time limit is ignored; it is usually an error.
  work.catch(() => undefined);
  const limit = new AbortController();
  try {
    return await Promise.race([work, sleep(LIMIT, undefined, { signal: limit.signal })]);
  } finally {
    limit.abort();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
