import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  host,
  hostSite,
  ownEmbedUrl,
  storyEmbed,
  embedScript,
  TEXT,
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
const settled = () => page.evaluate(() => embedProbe.settled());

describe('after a turn of the screen', () => {
  const upright = [390, 844] as const;
  const sideways = [844, 390] as const;
  const turn = async ([width, height]: readonly [number, number], kind: string) => {
    await page.resize(width, height);
    await expect.poll(() => page.evaluate(() => embedProbe.mode())).toBe(kind);
    await settled();
  };
  const found = () =>
    page.evaluate(() => ({
      ...embedProbe.currentStep(),
      ...embedProbe.framePosition(),
      faults: embedProbe.faults(),
    }));
  const load = async ([width, height]: readonly [number, number], body: string, head = '') => {
    await page.resize(width, height);
    await page.goto(host.addPage(body, head + embedScript(hostSite)));
    await expect.poll(shown).not.toContain(null);
    await settled();
  };

  test('a graphic stays at its step, however often the screen is turned', breadth, async () => {
    await load(upright, TEXT + storyEmbed(ownEmbedUrl('dots-axis')) + TEXT);
    await page.evaluate(() => embedProbe.goToStep(1));
    for (let times = 0; times < 3; times++) {
      await turn(sideways, 'graphic');
      // The graphic is at the top of the screen, with its buttons.
      expect(await found()).toMatchObject({
        state: 'share/2014',
        button: 1,
        card: -1,
        top: 0,
        faults: [],
      });
      await turn(upright, 'steps');
      expect(await found()).toMatchObject({
        state: 'share/2014',
        button: 1,
        card: 1,
        top: 0,
        faults: [],
      });
    }
    // It also stays at a step that was chosen while it was turned.
    await turn(sideways, 'graphic');
    await page.evaluate(() => embedProbe.goToStep(2));
    await turn(upright, 'steps');
    expect(await found()).toMatchObject({ state: 'share/2015', button: 2, card: 2, faults: [] });
    expect(await page.errors()).toEqual([]);
  });

  test('a graphic that was loaded on a wide, low screen stays at its step', breadth, async () => {
    await load(sideways, TEXT + storyEmbed(ownEmbedUrl('dots')) + TEXT);
    expect(await shown()).toEqual(['graphic']);
    await page.evaluate(() => embedProbe.goToStep(2));
    await page.evaluate(() => probe.scrollTo(scrollY + embedProbe.framePosition().top - 40));
    await settled();
    await turn(upright, 'steps');
    expect(await found()).toMatchObject({ state: 'counts/2016', button: 2, card: 2, faults: [] });
    await turn(sideways, 'graphic');
    expect(await found()).toMatchObject({ state: 'counts/2016', button: 2, top: 0, faults: [] });
  });

  test.each([
    ['before', 0],
    ['after', 1],
  ])('a reader of the host’s text %s a graphic keeps their place', breadth, async (_, index) => {
    const body = `${block(600)}${block(700, 'place')}${storyEmbed(ownEmbedUrl('dots-change'))}`;
    const other = `${storyEmbed(ownEmbedUrl('dots-change'))}${block(700)}${block(700, 'place')}${block(900)}`;
    await load(upright, index === 0 ? body + block(900) : block(600) + other);
    const top = () =>
      page.evaluate(() =>
        Math.round(document.getElementById('place')?.getBoundingClientRect().top ?? 0),
      );
    await page.evaluate(() => {
      const place = document.getElementById('place')?.getBoundingClientRect().top ?? 0;
      probe.scrollTo(scrollY + place - 50);
    });
    await settled();
    let before = await top();
    for (const [size, kind] of [
      [sideways, 'graphic'],
      [upright, 'steps'],
      [sideways, 'graphic'],
      [upright, 'steps'],
    ] as const) {
      await turn(size, kind);
      const after = await top();
      // Some engines scroll only by whole pixels.
      expect(Math.abs(after - before), kind).toBeLessThanOrEqual(2);
      before = after;
    }
  });

  test(
    'on a tablet, whose steps then stand beside it, a graphic stays at its step',
    breadth,
    async () => {
      await load([768, 1024], TEXT + storyEmbed(ownEmbedUrl('timeline')) + TEXT);
      await page.evaluate(() => embedProbe.goToStep(3));
      const before = await found();
      for (const size of [
        [1024, 768],
        [768, 1024],
      ] as const) {
        await turn(size, 'steps');
        expect(await found()).toMatchObject({ state: before.state, card: 3, top: 0, faults: [] });
      }
    },
  );
});

test.runIf(firstEngine)(
  'a graphic stays at its step when an ancestor begins to clip, and when it stops',
  breadth,
  async () => {
    await page.resize(390, 844);
    const clip = '<style>.clip { overflow: hidden } .turn { transform: rotate(0deg) }</style>';
    await page.goto(
      host.addPage(
        `<main>${TEXT}${storyEmbed(ownEmbedUrl('dots-axis'))}${TEXT}</main>`,
        clip + embedScript(hostSite),
      ),
    );
    await expect.poll(shown).toEqual(['steps']);
    await settled();
    await page.evaluate(() => embedProbe.goToStep(2));
    for (const name of ['clip', '', 'turn', '']) {
      await page.evaluate((name) => {
        const main = document.querySelector('main');
        if (main) main.className = name;
        dispatchEvent(new Event('resize'));
      }, name);
      await expect.poll(shown).toEqual([name === '' ? 'steps' : 'graphic']);
      await settled();
      const { state, place } = await page.evaluate(() => ({
        ...embedProbe.currentStep(),
        place: embedProbe.framePosition().top,
      }));
      expect({ state, place }).toEqual({ state: 'share/2015', place: 0 });
    }
  },
);
