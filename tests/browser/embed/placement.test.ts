import { beforeEach, describe, expect, test } from 'vitest';
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
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});
const shown = () => shownModes(page);
const settled = () => page.evaluate(() => embedProbe.settled());

describe('in any place of a host’s page', () => {
  /** Goes to every step of the first graphic in turn, and returns the problems there. */
  const tour = () =>
    page.evaluate(async () => {
      await embedProbe.settled();
      const wrong: string[] = [];
      for (let step = 0; step < embedProbe.stepCount(); step++) {
        await embedProbe.goToStep(step);
        const { button, card } = embedProbe.currentStep();
        if (button !== step) wrong.push(`${step}: reads ${button}`);
        if (embedProbe.mode() === 'steps' && card !== step) wrong.push(`${step}: at card ${card}`);
        wrong.push(...embedProbe.faults().map((what) => `${step}: ${what}`));
      }
      return wrong;
    });
  const load = async (body: string, head = '') => {
    await page.goto(host.addPage(body, head + embedScript(hostSite)));
    await expect.poll(shown).not.toContain(null);
  };

  test('several copies of one graphic each have their own step', breadth, async () => {
    await page.resize(390, 844);
    await load(
      block(300) +
        storyEmbed(ownEmbedUrl('dots-axis')) +
        block(700) +
        storyEmbed(ownEmbedUrl('dots-axis')) +
        block(900),
    );
    expect(await shown()).toEqual(['steps', 'steps']);
    expect(await tour()).toEqual([]);
    expect(await page.evaluate(() => embedProbe.currentStep(1))).toMatchObject({
      state: 'counts/2016',
      button: 0,
    });
  });

  test.each([
    ['a closed <details>', '<details><summary>More</summary>', '</details>'],
    ['an element without display', '<div id="later" style="display: none">', '</div>'],
  ])('in %s a graphic waits, and opens as usual', breadth, async (_, before, after) => {
    for (const [width, height, kind] of [
      [390, 844, 'steps'],
      [375, 548, 'graphic'],
    ] as const) {
      await page.resize(width, height);
      const body = block(300) + before + storyEmbed(ownEmbedUrl('timeline')) + after + block(900);
      await page.goto(host.addPage(body, embedScript(hostSite)));
      const title = () =>
        page.evaluate(
          () => document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe')?.title,
        );
      // The iframe has told its own title, and waits.
      await expect.poll(title).toBe('After the survey');
      await page.evaluate(() => {
        document.querySelector('details')?.setAttribute('open', '');
        document.getElementById('later')?.removeAttribute('style');
      });
      await expect.poll(shown).toEqual([kind]);
      expect(await tour()).toEqual([]);
      expect(await page.errors()).toEqual([]);
    }
  });

  const SMALL = [
    [300, 480],
    [320, 568],
    [375, 548],
    [390, 664],
    [412, 732],
    [568, 320],
    [844, 390],
  ] as const;
  test.each(GRAPHICS)('%s is legible at every step on small screens', breadth, async (form) => {
    for (const [width, height] of SMALL) {
      await page.resize(width, height);
      await load(block(300) + storyEmbed(ownEmbedUrl(form)) + block(900));
      expect(await tour(), `${width} × ${height}`).toEqual([]);
    }
    expect(await page.errors()).toEqual([]);
  });

  test.each(GRAPHICS)(
    '%s is legible when the reader’s text becomes twice as large',
    breadth,
    async (form) => {
      await page.resize(390, 800);
      await load(block(300) + storyEmbed(ownEmbedUrl(form)) + block(900));
      expect(await shown()).toEqual(['steps']);
      await page.evaluate(() => embedProbe.goToStep(1));
      await page.evaluate(() => {
        const frame = document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
        const root = frame?.contentDocument?.documentElement;
        if (root) root.style.fontSize = '200%';
      });
      // The lowest of the drawings has room above the larger text.
      await expect.poll(shown).toEqual([form === 'dots' ? 'steps' : 'graphic']);
      await settled();
      expect(await page.evaluate(() => embedProbe.currentStep())).toMatchObject({ button: 1 });
      expect(await tour()).toEqual([]);
    },
  );

  test.each([375, 1000])(
    'in a column of %i, a header of the host’s that sticks covers no graphic whose --top names its height',
    breadth,
    async (width) => {
      await page.resize(width, 844);
      const header =
        '<header style="position:sticky;z-index:1;top:0;height:80px;background:navy"></header>';
      await load(
        header + block(300) + storyEmbed(ownEmbedUrl('dots-axis')) + block(900),
        '<style>story-embed{--top:80px}</style>',
      );
      expect(await shown()).toEqual(['steps']);
      expect(await tour()).toEqual([]);
      const place = await page.evaluate(async () => {
        await embedProbe.goToStep(1);
        const iframe = document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
        const { top = 0, bottom = 0 } = iframe?.getBoundingClientRect() ?? {};
        return { top, bottom };
      });
      expect(place.top).toBe(80);
      expect(place.bottom).toBeLessThanOrEqual(844);
    },
  );

  test(
    'a graphic stays at its step, and the text after it at its place, when the screen is turned',
    breadth,
    async () => {
      await page.resize(390, 844);
      const graphic = storyEmbed(ownEmbedUrl('dots-axis'));
      await load(block(600) + graphic + block(700) + block(700, 'place') + block(900));
      const turn = async (width: number, height: number, kind: string) => {
        await page.resize(width, height);
        await expect.poll(shown).toEqual([kind]);
        await settled();
      };
      await page.evaluate(() => embedProbe.goToStep(1));
      for (const [width, height, kind] of [
        [844, 390, 'graphic'],
        [390, 844, 'steps'],
      ] as const) {
        await turn(width, height, kind);
        const found = await page.evaluate(() => ({
          ...embedProbe.currentStep(),
          top: embedProbe.framePosition().top,
          faults: embedProbe.faults(),
        }));
        const card = kind === 'steps' ? 1 : -1;
        expect(found).toEqual({ state: 'share/2014', button: 1, card, top: 0, faults: [] });
      }
      const top = () =>
        page.evaluate(() => document.getElementById('place')?.getBoundingClientRect().top ?? 0);
      await page.evaluate((top) => probe.scrollTo(scrollY + top - 50), await top());
      await settled();
      const before = await top();
      await turn(844, 390, 'graphic');
      // Some engines scroll only by whole pixels.
      expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
      expect(await page.errors()).toEqual([]);
    },
  );
});
