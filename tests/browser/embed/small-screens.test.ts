import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  GRAPHICS,
  host,
  hostSite,
  ownEmbedUrl,
  storyEmbed,
  embedScript,
  block,
  embedPage,
  shownModes,
} from '../support/embeds.ts';
import { firstEngine } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});
const shown = () => shownModes(page);

const small = [
  [320, 480],
  [320, 568],
  [360, 560],
  [375, 548],
  [375, 600],
  [390, 664],
  [412, 732],
  [568, 320],
  [844, 390],
] as const;
const sizes = firstEngine ? small : small.filter(([width]) => width === 375 || width === 568);

/** On screens of these sizes, a graphic is legible at every step. */
async function expectLegible(form: string): Promise<void> {
  const wrong: string[] = [];
  for (const [width, height] of sizes) {
    await page.resize(width, height);
    await page.goto(
      host.addPage(block(300) + storyEmbed(ownEmbedUrl(form)) + block(900), embedScript(hostSite)),
    );
    await expect.poll(shown).not.toContain(null);
    wrong.push(
      ...(await page.evaluate(async () => {
        await embedProbe.settled();
        const wrong: string[] = [];
        for (let step = 0; step < embedProbe.stepCount(); step++) {
          await embedProbe.goToStep(step);
          const { button } = embedProbe.currentStep();
          if (button !== step) wrong.push(`${step}: reads ${button}`);
          wrong.push(...embedProbe.faults().map((what) => `${step}: ${what}`));
        }
        return wrong.map(
          (what) => `${innerWidth}×${innerHeight}, ${embedProbe.mode() ?? ''}: ${what}`,
        );
      })),
    );
  }
  expect(wrong).toEqual([]);
  expect(await page.errors()).toEqual([]);
}

test.each(GRAPHICS)('%s is legible at every step on small phones', breadth, (form) =>
  expectLegible(form),
);
