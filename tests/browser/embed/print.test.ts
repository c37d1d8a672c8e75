// A host's page on paper.
import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  block,
  embedPage,
  embedScript,
  embedUrl,
  GRAPHICS,
  host,
  hostSite,
  iframe,
  ownEmbedUrl,
  shownModes,
  storyEmbed,
  titleOf,
} from '../support/embeds.ts';
import { emulate } from '../support/page-checks.ts';
import { bare, pagesOf } from '../support/pdf-text.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

test.each(GRAPHICS)(
  'an element with %s prints the graphic whole, the text of all its steps, and its source and credit',
  breadth,
  async (form) => {
    for (const width of [390, 1280]) {
      await page.resize(width, 800);
      const body = block(300) + storyEmbed(ownEmbedUrl(form)) + block(900);
      await page.goto(host.addPage(body, embedScript(hostSite)));
      await expect.poll(() => shownModes(page)).toEqual(['steps']);
      const words = await page.evaluate(async () => {
        await embedProbe.goToStep(1);
        const frame = document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
        const view = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
        const all = (selector: string) =>
          Array.from(frame?.contentDocument?.querySelectorAll(selector) ?? []);
        const labels = all('svg[data-graphic] text').filter((text) =>
          view?.legibility.isVisible(text),
        );
        return [...labels, ...all('.step, .credit p')].map(({ textContent }) => textContent);
      });
      expect(words.length).toBeGreaterThan(8);
      const paper = bare((await pagesOf(page)).join(' '));
      for (const text of [titleOf(form), ...words])
        expect(paper, String(width)).toContain(bare(text));
      await page.resize(643, 900);
      await emulate(page, { print: true });
      const { cut, high } = await page.evaluate(() => {
        const element = document.querySelector('story-embed');
        const root = element?.shadowRoot?.querySelector('iframe')?.contentDocument?.documentElement;
        return {
          cut: (root?.scrollHeight ?? Infinity) - (root?.clientHeight ?? 0),
          high: element?.clientHeight ?? Infinity,
        };
      });
      await emulate(page, {});
      expect(cut).toBe(0);
      // The graphic, and no more than a line or two of paper between the steps.
      expect(high).toBeLessThan(1400);
    }
  },
);

/** The positions of a graphic at its second step, on paper, and after that. */
const positions = () => {
  const view = document.querySelector('iframe')?.contentWindow ?? window;
  view.document.documentElement.dataset.motion = 'reduce';
  view.document.querySelectorAll<HTMLElement>('[data-step]')[1]?.click();
  return ['', 'beforeprint', 'afterprint'].map((name) => {
    if (name !== '') view.dispatchEvent(new Event(name));
    return view.document.querySelector<HTMLElement>('[data-scene]')?.dataset.position;
  });
};

test('in a host’s page, a graphic prints the step that its reader has chosen, and by itself its last', async () => {
  await page.goto(host.addPage(iframe(ownEmbedUrl('dots'))));
  expect(await page.evaluate(positions)).toEqual(['1.000', '1.000', '1.000']);
  await page.goto(embedUrl('dots'));
  expect(await page.evaluate(positions)).toEqual(['1.000', '2.000', '1.000']);
});
