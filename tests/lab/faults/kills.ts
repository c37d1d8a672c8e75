import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '../bench/stories.ts';
import { makeSite } from './site.ts';

const KILLS = 20;
/** After so many kills, a build is left to end. */
const EVERY = 5;

/**
 * Kills builds at random moments. The site has to be the old one, or the new one as a whole, and a build
 * after some kills has to be right.
 */
export async function killed(seed: number): Promise<string> {
  const random = randomFrom(seed);
  const site = makeSite();
  const { at, edit, digest } = site;
  try {
    const story = 'content/stories/orchard/story.mdx';
    const before = site.read(story);
    edit(story, /^title: .*$/m, 'title: Another title');
    const next = await site.build();
    site.write(story, before);
    const begun = performance.now();
    const old = await site.build();
    const takes = performance.now() - begun;
    cpSync(at('dist'), at('kept'), { recursive: true });
    edit(story, /^title: .*$/m, 'title: Another title');
    const reached: string[] = [];
    let whole = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      const building = site.start();
      await Promise.race([wait(takes * random()), building.ended]);
      building.send('SIGKILL');
      const { signal } = await building.ended;
      const step =
        building
          .printed()
          .match(/\[[\w-]+\]/g)
          ?.at(-1) ?? 'start';
      reached.push(signal === null ? 'done' : step);
      const left = digest();
      assert.ok(left === old || left === next, `a broken site after ${reached.at(-1) ?? ''}`);
      if (left === next) whole++;
      if (kill % EVERY === 0) {
        assert.equal(await site.build(), next, 'the build after the kills');
        site.expectClean();
      }
      rmSync(at('dist'), { recursive: true });
      cpSync(at('kept'), at('dist'), { recursive: true });
    }
    const counts = Array.from(
      Map.groupBy(reached, (step) => step),
      ([step, all]) => `${step} ${all.length}`,
    );
    return `${KILLS} kills from seed ${seed} in builds of ${(takes / 1000).toFixed(0)} s, after ${counts.join(', ')}: ${KILLS - whole} old sites, ${whole} new ones, ${KILLS / EVERY} right builds after them`;
  } finally {
    site.remove();
  }
}
