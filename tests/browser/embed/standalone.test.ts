import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { FIXTURE_SITE } from '../../build-sites.ts';
import type { Page } from '../engine/index.ts';
import { host, hostSite, ownEmbedUrl, iframe, embedScript, embedPage } from '../support/embeds.ts';
import { loadedFonts } from '../support/fonts.ts';
import { ALL_STEPS, elsewhere, SLUG } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

test(
  'the story in an iframe of fixed height scrolls by itself, and reports no height',
  breadth,
  async () => {
    await page.resize(700, 844);
    await page.goto(
      host.addPage(
        iframe(ownEmbedUrl('story'), { width: 640, height: 700 }),
        embedScript(hostSite),
      ),
    );
    const states = await page.evaluate(async (steps) => {
      const view = document.querySelector('iframe')?.contentWindow as typeof globalThis | null;
      if (!view) throw new Error('no frame');
      const { probe, document: story } = view;
      const seen: Record<string, string | undefined> = {};
      for (const id of steps) {
        probe.scrollTo(probe.scrollTopOf(id));
        await probe.settled();
        const scene = story.getElementById(id)?.closest<HTMLElement>('[data-scene]');
        seen[id] = scene?.querySelector('[data-active]')?.id;
      }
      return seen;
    }, ALL_STEPS);
    expect(states).toEqual(Object.fromEntries(ALL_STEPS.map((id) => [id, id])));
    expect(await page.evaluate(() => received)).toEqual([]);
    expect(await page.errors()).toEqual([]);
  },
);

test(
  'in an iframe, steps are triggered at the iframe’s own line, not the host window’s',
  elsewhere,
  async () => {
    // The reading line is below the edge of the window, and only the iframe knows its place.
    const story = iframe(ownEmbedUrl('story'), { width: 640, height: 700 });
    await page.goto(host.addPage(`<div style="height: 500px"></div>${story}`));
    const found = await page.evaluate(async () => {
      const view = document.querySelector('iframe')?.contentWindow as typeof globalThis | null;
      if (!view) throw new Error('no frame');
      const { probe, document: story } = view;
      const scene = story.querySelector<HTMLElement>('[data-scene="axis"]');
      const card = story.getElementById('axis-2014');
      const position = () => Number(scene?.dataset.position);
      probe.scrollTo(probe.scrollTopOf('axis-2014'));
      await probe.settled();
      const before = position();
      // Only a trigger can report that the card has left the line.
      view.addEventListener('scroll', (event) => event.stopImmediatePropagation(), true);
      const half = (card?.offsetHeight ?? 0) / 2;
      probe.scrollTo(probe.scrollTopOf('axis-2014') + Math.max(half, 0.15 * view.innerHeight) + 30);
      for (let i = 0; i < 60 && position() === before; i++) await probe.nextFrames(1);
      return { before, after: position() };
    });
    expect(found.before).toBe(1);
    expect(found.after).toBeGreaterThan(1);
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
    expect(existsSync(file)).toBe(true);
    await page.resize(390, 844);
    await page.goto(pathToFileURL(file).href);
    const { faces } = await loadedFonts(page);
    const found = await page.evaluate(async (steps) => {
      const seen: unknown[] = [];
      for (const id of steps) {
        probe.scrollTo(probe.scrollTopOf(id));
        await probe.settled();
        seen.push(
          probe
            .stepsAtLine()
            .map(({ step }) => step)
            .includes(id),
        );
      }
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => ((copied = text), Promise.resolve()) },
      });
      document.querySelector<HTMLElement>('#axis-2015 [data-copy]')?.click();
      await probe.nextFrames(1);
      return {
        seen,
        copied,
        asked: performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => !name.startsWith('data:')),
        serif: document.fonts.check('16px Newsreader'),
        home: document.querySelector<HTMLAnchorElement>('.publication')?.href,
        canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
      };
    }, ALL_STEPS);
    expect(found.seen).toEqual(ALL_STEPS.map(() => true));
    expect(found.copied).toBe(`${found.canonical ?? ''}#axis-2015`);
    expect(found.asked).toEqual([]);
    expect(new Set(faces.map(({ status }) => status))).toEqual(new Set(['loaded']));
    expect(found.home).toMatch(/^https:/);
    expect(await page.errors()).toEqual([]);
  },
);
