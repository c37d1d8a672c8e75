import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  block,
  embedPage,
  embedScript,
  GRAPHICS,
  heightOf,
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

// A host's page on paper.
let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

const printed = async () => bare(pagesOf((await page.pdf?.()) ?? Buffer.of()).join(' '));

/** What the first iframe of the page says: the labels of the graphic as it is now, the steps, and what is below them. */
const words = () =>
  page.evaluate(() => {
    const frame =
      document.querySelector('iframe') ??
      document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
    const inside = frame?.contentDocument;
    const view = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
    const all = (selector: string) =>
      Array.from(inside?.querySelectorAll(selector) ?? [], ({ textContent }) => textContent);
    return {
      labels: Array.from(inside?.querySelectorAll('svg[data-graphic] text') ?? [])
        .filter((text) => view?.legibility.isVisible(text))
        .map(({ textContent }) => textContent),
      steps: all('.step'),
      below: all('.credit p'),
    };
  });

test.each(GRAPHICS)(
  'an iframe with %s prints its present step whole, with title, note, source and credit',
  breadth,
  async (form) => {
    await page.resize(1280, 800);
    await page.goto(
      host.addPage(iframe(ownEmbedUrl(form), { width: 640, height: heightOf(form) })),
    );
    await page.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentDocument;
      if (inside) inside.documentElement.dataset.motion = 'reduce';
      inside?.querySelectorAll<HTMLElement>('[data-step]')[1]?.click();
    });
    const { labels, steps, below } = await words();
    const paper = await printed();
    expect(labels.length).toBeGreaterThan(2);
    expect(below.length).toBeGreaterThan(2);
    for (const text of [titleOf(form), ...labels, steps[1] ?? '', ...below])
      expect(paper).toContain(bare(text));
    expect(paper).not.toContain(bare(steps[0] ?? ''));
  },
);

test.each(GRAPHICS)(
  'an element with %s prints the graphic and the text of all its steps',
  breadth,
  async (form) => {
    for (const width of [390, 1280]) {
      await page.resize(width, 800);
      await page.goto(
        host.addPage(
          block(300) + storyEmbed(ownEmbedUrl(form)) + block(900),
          embedScript(hostSite),
        ),
      );
      await expect.poll(() => shownModes(page)).toEqual(['steps']);
      await page.evaluate(() => embedProbe.goToStep(1));
      const { labels, steps, below } = await words();
      const paper = await printed();
      for (const text of [titleOf(form), ...labels, ...steps, ...below])
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

test('in a host’s page, a graphic prints the step that its reader has chosen', async () => {
  await page.goto(host.addPage(iframe(ownEmbedUrl('dots'))));
  const positions = await page.evaluate(() => {
    const inside = document.querySelector('iframe')?.contentWindow;
    if (!inside) throw new Error('no frame');
    inside.document.documentElement.dataset.motion = 'reduce';
    inside.document.querySelectorAll<HTMLElement>('[data-step]')[1]?.click();
    return ['', 'beforeprint', 'afterprint'].map((name) => {
      if (name !== '') inside.dispatchEvent(new Event(name));
      return inside.document.querySelector<HTMLElement>('[data-scene]')?.dataset.position;
    });
  });
  expect(positions).toEqual(['1.000', '1.000', '1.000']);
});
