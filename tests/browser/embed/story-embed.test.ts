import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  host,
  hostSite,
  embedUrl,
  ownEmbedUrl,
  heightOf,
  iframe,
  storyEmbed,
  embedScript,
  TEXT,
  embedPage,
  modes,
} from '../support/embeds.ts';
import { elsewhere, firstEngine } from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** What a host's page is to do when several seconds are over. */
declare const late: Map<number, () => void>;

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

const shown = () => modes(page);

test(
  'in a column of text on a laptop, the graphic is wider than two thirds of the column',
  elsewhere,
  async () => {
    await page.resize(1280, 800);
    const main = `<main style="width:640px">${TEXT}${storyEmbed(ownEmbedUrl('dots-axis'))}${TEXT}</main>`;
    await page.goto(host.addPage(main, embedScript(hostSite)));
    await expect.poll(shown).toEqual([['steps', false]]);
    const width = () =>
      page.evaluate(() => {
        const frame = document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
        const svg = frame?.contentDocument?.querySelector('svg[data-graphic]');
        return svg?.getBoundingClientRect().width ?? 0;
      });
    await expect.poll(width).toBeGreaterThan((2 / 3) * 640);
  },
);

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
      const found = await page.evaluate(async () => {
        const root = document.querySelector('story-embed')?.shadowRoot;
        const frame = root?.querySelector('iframe');
        const inside = frame?.contentDocument?.querySelector<HTMLElement>('[data-scene]');
        const cards = Array.from(root?.querySelectorAll<HTMLElement>('article section') ?? []);
        if (!frame || !inside || cards.length === 0) throw new Error('no reading');
        let sent = 0;
        frame.contentWindow?.addEventListener('message', () => sent++);
        const place = (card: HTMLElement) => {
          const { top, bottom, left } = card.getBoundingClientRect();
          const graphic = frame.getBoundingClientRect();
          const line =
            left >= graphic.right || graphic.left > left + 1
              ? 0.5
              : (1 + graphic.height / innerHeight) / 2;
          return scrollY + (top + bottom) / 2 - line * innerHeight;
        };
        const settled = async () => {
          let last = '';
          for (let same = 0; same < 3;) {
            await probe.nextFrames(1);
            const now = inside.dataset.position ?? '';
            same = now === last ? same + 1 : 0;
            last = now;
          }
        };
        const rests: unknown[] = [];
        const tops: number[] = [];
        for (const card of cards) {
          probe.scrollTo(place(card));
          await settled();
          rests.push([inside.dataset.state, card.hasAttribute('data-active')]);
          tops.push(Math.round(frame.getBoundingClientRect().top));
        }
        const [first, second] = cards;
        if (!first || !second) throw new Error('no cards');
        probe.scrollTo((place(first) + place(second)) / 2);
        await settled();
        const between = Number(inside.dataset.position);
        // The host sends at most one message per animation frame, and none while the graphic is off screen.
        probe.scrollTo(place(first));
        await settled();
        sent = 0;
        for (let i = 1; i <= 5; i++) {
          for (let j = 0; j < 4; j++) dispatchEvent(new Event('scroll'));
          probe.scrollTo(place(first) + i * 40);
          await probe.nextFrames(1);
        }
        await settled();
        const moving = sent;
        probe.scrollTo(0);
        await probe.nextFrames(6);
        sent = 0;
        for (let i = 0; i < 5; i++) {
          probe.scrollTo(i * 4);
          await probe.nextFrames(1);
        }
        return {
          title: frame.title,
          allow: frame.allow,
          rests,
          tops,
          between,
          moving,
          away: sent,
          top: document.querySelector('story-embed')?.getBoundingClientRect().top ?? 0,
          texts: cards.map((card) => card.textContent),
          buttons: inside.querySelector('button')?.getClientRects().length,
          sideways: document.documentElement.scrollWidth - innerWidth,
        };
      });
      expect(found.title).not.toBe('');
      expect(found.allow).toBe('fullscreen; clipboard-write');
      expect(found.rests).toEqual(
        ['counts/2016', 'share/2014', 'share/2015', 'share/2016'].map((state) => [state, true]),
      );
      expect(found.tops.slice(1)).toEqual([0, 0, 0]);
      expect(found.between).toBeGreaterThan(0);
      expect(found.between).toBeLessThan(1);
      expect(found.moving).toBeGreaterThan(0);
      expect(found.moving).toBeLessThanOrEqual(7);
      expect(found).toMatchObject({ away: 0, buttons: 0, sideways: 0 });
      expect(found.texts[2]).toMatch(/^30\.4% in 2015The site grew/);
    }
    expect(await page.errors()).toEqual([]);
  },
);

test('a <story-embed> that has answered stays open when its time is up', elsewhere, async () => {
  const clock = `<script>
    const late = new Map();
    const [set, clear] = [setTimeout, clearTimeout];
    let timers = 0;
    window.setTimeout = (run, ms, ...more) => {
      if (ms !== 10000) return set(run, ms, ...more);
      late.set(--timers, run);
      return timers;
    };
    window.clearTimeout = (id) => late.delete(id) || clear(id);
  </script>`;
  const graphics = storyEmbed(embedUrl('dots')) + storyEmbed(embedUrl('dots').replace('dots', '-'));
  await page.goto(host.addPage(graphics, clock + embedScript()));
  await expect.poll(async () => (await shown())[0]).toEqual(['steps', false]);
  // The other one has no page, and waits until its time is up.
  const frames = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('story-embed'), ({ shadowRoot }) =>
        Boolean(shadowRoot?.querySelector('iframe')),
      ),
    );
  expect(await frames()).toEqual([true, true]);
  await page.evaluate(() => {
    for (const run of late.values()) run();
  });
  expect(await frames()).toEqual([true, false]);
  expect(await shown()).toEqual([
    ['steps', false],
    [null, true],
  ]);
});

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

const expectButtons = async (_: string, style: string) => {
  await page.resize(1280, 900);
  const graphic = storyEmbed(ownEmbedUrl('dots'));
  await page.goto(
    host.addPage(
      `<main>${TEXT}${graphic}${TEXT}</main>`,
      `<style>${style}</style>${embedScript(hostSite)}`,
    ),
  );
  await expect.poll(shown).toEqual([['graphic', false]]);
  // WebKit zooms an iframe, but not the page in it, which then scrolls.
  if (page.engine === 'webkit') return;
  const cut = () =>
    page.evaluate(() => {
      const frame = document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
      const { scrollHeight = 1, clientHeight = 0 } = frame?.contentDocument?.documentElement ?? {};
      return scrollHeight - clientHeight;
    });
  await expect.poll(cut).toBeLessThanOrEqual(1);
};
const BUTTONS = 'in a page that is %s, <story-embed> shows the graphic with its buttons';

test.each([
  ['zoomed', 'body { zoom: 1.25 }'],
  ['in columns', 'main { columns: 2 }'],
])(BUTTONS, expectButtons);

test.each([
  ['made smaller', 'html { zoom: 0.8 }'],
  ['in columns of a width', 'body { column-width: 300px }'],
])(BUTTONS, breadth, expectButtons);

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
    const frames = () =>
      page.evaluate(
        () =>
          Array.from(document.querySelectorAll('story-embed')).filter(({ shadowRoot }) =>
            shadowRoot?.querySelector('iframe'),
          ).length,
      );
    await expect
      .poll(() => page.evaluate(() => customElements.get('story-embed') !== undefined))
      .toBe(true);
    await expect.poll(frames).toBe(0);
    expect(await shown()).toEqual(Array(3).fill([null, true]));
    // Only the first address was valid.
    const tried = await page.evaluate(() =>
      Array.from(document.querySelectorAll('story-embed'), ({ shadowRoot }) => shadowRoot !== null),
    );
    expect(tried).toEqual([true, false, false]);

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

test.runIf(firstEngine)(
  'a browser without custom elements keeps the link, and one without observers still shows the graphic',
  breadth,
  async () => {
    const without = (names: string[]) =>
      `<script>for (const name of ${JSON.stringify(names)})
      Object.defineProperty(window, name, { value: undefined });</script>`;
    const body = storyEmbed(ownEmbedUrl('dots')) + iframe(embedUrl('dots-change'), { height: 99 });
    await page.goto(
      host.addPage(body, without(['customElements']) + embedScript() + embedScript(hostSite)),
    );
    const sized = () => page.evaluate(() => document.querySelector('iframe')?.style.height);
    await expect.poll(sized).toBe(`${heightOf('dots-change')}px`);
    expect(await shown()).toEqual([[null, true]]);

    await page.goto(
      host.addPage(
        body,
        without(['ResizeObserver', 'IntersectionObserver']) + embedScript(hostSite),
      ),
    );
    await expect.poll(shown).toEqual([['steps', false]]);
    const position = () =>
      page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return document
          .querySelector('story-embed')
          ?.shadowRoot?.querySelector('iframe')
          ?.contentDocument?.querySelector<HTMLElement>('[data-scene]')?.dataset.position;
      });
    await expect.poll(position).toBe('2.000');
  },
);
