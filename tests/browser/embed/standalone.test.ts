import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { FIXTURE_SITE } from '../../build-sites.ts';
import type { Page } from '../engine/index.ts';
import {
  block,
  host,
  hostSite,
  ownEmbedUrl,
  iframe,
  embedScript,
  embedPage,
} from '../support/embeds.ts';
import { loadedFonts } from '../support/fonts.ts';
import { ALL_STEPS, elsewhere, firstEngine, SLUG } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

/** Goes to each step of a story, and returns those that are not the one being read then. */
const wrongSteps = (steps: readonly string[]) =>
  page.evaluate(async (steps) => {
    const inside = document.querySelector('iframe')?.contentWindow as typeof globalThis | null;
    const { probe, document: story } = inside ?? globalThis;
    const wrong: string[] = [];
    for (const id of steps) {
      probe.scrollTo(probe.scrollTopOf(id));
      await probe.settled();
      const scene = story.getElementById(id)?.closest('[data-scene]');
      if (scene?.querySelector('[data-active]')?.id !== id) wrong.push(id);
    }
    return wrong;
  }, steps);

test(
  'the story in an iframe of fixed height scrolls by itself, and reports no height',
  elsewhere,
  async () => {
    await page.resize(700, 844);
    // Its reading line is below the edge of the window.
    const body = block(500) + iframe(ownEmbedUrl('story'), { width: 640, height: 700 });
    await page.goto(host.addPage(body, embedScript(hostSite)));
    expect(await wrongSteps(firstEngine ? ALL_STEPS : ALL_STEPS.slice(0, 5))).toEqual([]);
    expect(await page.evaluate(() => received)).toEqual([]);
    expect(await page.errors()).toEqual([]);
  },
);

test(
  'in a sandboxed iframe the story runs without storage, and a graphic reports its height',
  breadth,
  async () => {
    const sandbox = { more: 'sandbox="allow-scripts"' };
    await page.goto(
      host.addPage(
        [`${hostSite}/stories/${SLUG}/standalone.html`, ownEmbedUrl('story'), ownEmbedUrl('dots')]
          .map((src) => iframe(src, sandbox))
          .join('') +
          `${iframe('about:blank', sandbox)}<script>
          const [, , , last] = document.querySelectorAll('iframe');
          fetch('${ownEmbedUrl('dots-change')}')
            .then((answer) => answer.text())
            .then((text) => (last.srcdoc = text));
        </script>`,
      ),
    );
    const answers = () =>
      page.evaluate(() => {
        for (const frame of Array.from(document.querySelectorAll('iframe')).slice(0, 2))
          frame.contentWindow?.postMessage({ 'story-embed': 'open', steps: true }, '*');
        return Array.from({ length: 4 }, (_, i) =>
          received.some(({ from, data }) => {
            const { sentinel, 'story-embed': kind } = data as Record<string, unknown>;
            return from === i && (kind === 'whole' || sentinel === 'amp');
          }),
        );
      });
    await expect.poll(answers).toEqual([true, true, true, true]);
    expect(await page.errors()).toEqual([]);
  },
);

test(
  'from disk the story makes no request, scrolls to its end, and shares its canonical address',
  breadth,
  async () => {
    const file = `${FIXTURE_SITE}/stories/${SLUG}/standalone.html`;
    await page.resize(390, 844);
    await page.goto(pathToFileURL(file).href);
    const { faces, asked } = await loadedFonts(page);
    expect(new Set(faces.map(({ status }) => status))).toEqual(new Set(['loaded']));
    expect(asked).toEqual([]);
    expect(await wrongSteps(ALL_STEPS)).toEqual([]);
    const found = await page.evaluate(async () => {
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => ((copied = text), Promise.resolve()) },
      });
      document.querySelector<HTMLElement>('#axis-2015 [data-copy]')?.click();
      await probe.nextFrames(1);
      const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
      const home = document.querySelector<HTMLAnchorElement>('.publication')?.href;
      return { copied, canonical, home };
    });
    expect(found.copied).toBe(`${found.canonical ?? ''}#axis-2015`);
    expect(found.home).toMatch(/^https:/);
    expect(await page.errors()).toEqual([]);
  },
);
