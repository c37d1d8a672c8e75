import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  host,
  hostSite,
  embedUrl,
  ownEmbedUrl,
  heightOf,
  storyEmbed,
  embedScript,
  TEXT,
  embedPage,
  modes,
  frameTitle,
  titleOf,
} from '../support/embeds.ts';
import { elsewhere } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

const shown = () => modes(page);

test(
  '<story-embed> puts the steps into the host’s page, whose scrolling drives the graphic',
  elsewhere,
  async () => {
    for (const [width, column] of [
      [390, 390],
      [1280, 1100],
    ] as const) {
      await page.resize(width, 800);
      await page.goto(
        host.addPage(
          `<main style="width:${column}px">${TEXT}${storyEmbed(ownEmbedUrl('dots-axis'))}${TEXT}</main>`,
          embedScript(hostSite),
        ),
      );
      await expect.poll(shown).toEqual([['steps', false]]);
      const seen = [];
      for (let step = 0; step < 4; step++) {
        await page.evaluate((step) => embedProbe.goToStep(step), step);
        seen.push(
          await page.evaluate(() => ({
            ...embedProbe.currentStep(),
            top: embedProbe.framePosition().top,
            faults: embedProbe.faults(),
          })),
        );
      }
      const states = ['counts/2016', 'share/2014', 'share/2015', 'share/2016'];
      expect(seen).toEqual(
        states.map((state, step) => ({
          state,
          button: step,
          card: step,
          top: step === 0 ? (expect.any(Number) as number) : 0,
          faults: [],
        })),
      );
      const found = await page.evaluate(async () => {
        const root = document.querySelector('story-embed')?.shadowRoot;
        const inside = root?.querySelector('iframe')?.contentDocument;
        inside?.documentElement.setAttribute('data-motion', 'full');
        const cards = Array.from(root?.querySelectorAll<HTMLElement>('article section') ?? []);
        const [before = 0, last = 0] = cards.slice(-2).map((card) => {
          const { top, bottom } = card.getBoundingClientRect();
          return (top + bottom) / 2;
        });
        probe.scrollTo(scrollY - (last - before) / 2);
        await embedProbe.settled();
        return {
          between: Number(inside?.querySelector<HTMLElement>('[data-scene]')?.dataset.position),
          words: cards[2]?.textContent,
          buttons: inside?.querySelector('button')?.getClientRects().length,
        };
      });
      expect(found.buttons).toBe(0);
      expect(await frameTitle(page)).toBe(titleOf('dots-axis').trim());
      expect(found.words).toMatch(/^30\.4% in 2015The site grew/);
      expect(found.between).toBeGreaterThan(2);
      expect(found.between).toBeLessThan(3);
    }
    expect(await page.errors()).toEqual([]);
  },
);

test(
  'where nothing can stick, <story-embed> shows the graphic with its buttons, whatever the host’s styles',
  breadth,
  async () => {
    await page.resize(390, 844);
    const hostile = `<style>
    * { box-sizing: content-box; overflow: hidden; float: left; }
    iframe { max-width: 50px; height: 20px !important; }
    div { display: none; }
  </style>`;
    const graphic = storyEmbed(embedUrl('dots'));
    for (const [body, head] of [
      [`<main>${TEXT}${graphic}</main>`, hostile],
      [`<div style="transform: scale(1)">${graphic}</div>`, ''],
      [`<div style="height: 400px; overflow: auto">${graphic}</div>`, ''],
    ] as const) {
      await page.goto(host.addPage(body, head + embedScript()));
      await expect.poll(shown).toEqual([['graphic', false]]);
      const box = () =>
        page.evaluate(() => {
          const element = document.querySelector('story-embed');
          const frame = element?.shadowRoot?.querySelector('iframe');
          const { width = 0, height = 0 } = frame?.getBoundingClientRect() ?? {};
          return {
            height,
            wide: width === element?.getBoundingClientRect().width && width > 300,
          };
        });
      await expect.poll(box).toEqual({ height: heightOf('dots'), wide: true });
    }
    expect(await page.errors()).toEqual([]);
  },
);

test.each([
  ['zoomed', 'body { zoom: 1.25 }'],
  ['in columns', 'main { columns: 2 }'],
])(
  'in a page that is %s, <story-embed> shows the graphic with its buttons',
  elsewhere,
  async (_, style) => {
    await page.resize(1280, 900);
    const body = `<main>${TEXT}${storyEmbed(ownEmbedUrl('dots'))}${TEXT}</main>`;
    await page.goto(host.addPage(body, `<style>${style}</style>${embedScript(hostSite)}`));
    await expect.poll(shown).toEqual([['graphic', false]]);
    // WebKit zooms an iframe, but not the page in it, which then scrolls.
    if (page.engine === 'webkit') return;
    const cut = () =>
      page.evaluate(() => {
        const frame = document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
        const { scrollHeight = 1, clientHeight = 0 } =
          frame?.contentDocument?.documentElement ?? {};
        return scrollHeight - clientHeight;
      });
    await expect.poll(cut).toBeLessThanOrEqual(1);
  },
);

test(
  '<story-embed> keeps its link where loading fails, and shows a whole story in a scrolling iframe',
  breadth,
  async () => {
    const soon = `<script>
    const wait = setTimeout;
    window.setTimeout = (run, ms, ...more) => wait(run, ms === 10000 ? 50 : ms, ...more);
  </script>`;
    const all = [
      embedUrl('dots').replace('/dots/', '/nothing/'),
      'https://elsewhere.example/embed/x/dots/',
      '',
    ].map((src) => storyEmbed(src));
    await page.goto(host.addPage(all.join(''), soon + embedScript()));
    const tried = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('story-embed'), ({ shadowRoot }) =>
          shadowRoot ? (shadowRoot.querySelector('iframe') ? 'loading' : 'failed') : 'refused',
        ),
      );
    // Only the first address was valid.
    await expect.poll(tried).toEqual(['failed', 'refused', 'refused']);
    expect(await shown()).toEqual(Array(3).fill([null, true]));

    const policy = '<meta http-equiv="content-security-policy" content="style-src \'none\'">';
    await page.goto(
      host.addPage(
        storyEmbed(embedUrl('story')) + storyEmbed(embedUrl('dots-change')),
        policy + embedScript(),
      ),
    );
    await expect.poll(shown).toEqual([
      ['whole', false],
      ['steps', false],
    ]);
    // Removes an element and adds it again.
    await page.evaluate(() => {
      const [first, second] = Array.from(document.querySelectorAll('story-embed'));
      second?.remove();
      if (first && second) first.before(second);
    });
    await expect.poll(shown).toEqual([
      ['steps', false],
      ['whole', false],
    ]);
    const height = () =>
      page.evaluate(() => {
        const [, story] = Array.from(document.querySelectorAll('story-embed'));
        return story?.shadowRoot?.querySelector('iframe')?.clientHeight;
      });
    expect(await height()).toBeCloseTo(0.9 * 844, -1);
  },
);

test('its src may change, be removed and come back', breadth, async () => {
  const graphic = () =>
    page.evaluate(
      () =>
        document
          .querySelector('story-embed')
          ?.shadowRoot?.querySelector('iframe')
          ?.contentDocument?.querySelector<HTMLElement>('[data-scene]')?.dataset.scene ?? null,
    );
  const set = (src: string | null) =>
    page.evaluate((src) => {
      const element = document.querySelector('story-embed');
      if (src === null) element?.removeAttribute('src');
      else element?.setAttribute('src', src);
    }, src);
  await page.goto(host.addPage(storyEmbed(ownEmbedUrl('dots-axis')), embedScript(hostSite)));
  await expect.poll(graphic).toBe('axis');
  await expect.poll(shown).toEqual([['steps', false]]);
  await set(ownEmbedUrl('dots'));
  await expect.poll(graphic).toBe('cases');
  await expect.poll(shown).toEqual([['steps', false]]);
  expect((await frameTitle(page))?.trim()).toBe(titleOf('dots'));
  for (const none of [null, '', 'https://elsewhere.example/embed/x/dots/']) {
    await set(none);
    expect([await shown(), await graphic()]).toEqual([[[null, true]], null]);
    await set(ownEmbedUrl('dots-axis'));
    await expect.poll(shown).toEqual([['steps', false]]);
  }
  expect(await page.errors()).toEqual([]);
});
