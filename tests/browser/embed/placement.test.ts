// Graphics in any place of a host's page.
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
  frameTitle,
  shownModes,
} from '../support/embeds.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});
const shown = () => shownModes(page);

describe('a graphic', breadth, () => {
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
  const load = async (form: string, before = '', after = '') => {
    const body = before + block(300) + storyEmbed(ownEmbedUrl(form)) + block(900) + after;
    await page.goto(host.addPage(body, embedScript(hostSite)));
    await expect.poll(shown).not.toContain(null);
  };

  test.each([
    [390, 844, 'steps'],
    [375, 548, 'graphic'],
  ] as const)('at %d × %d waits in a closed <details>, and opens as usual', async (...place) => {
    const [width, height, kind] = place;
    await page.resize(width, height);
    const hidden = `<details><summary>More</summary>${storyEmbed(ownEmbedUrl('timeline'))}</details>`;
    await page.goto(host.addPage(block(300) + hidden + block(900), embedScript(hostSite)));
    // The iframe has told its own title, and waits.
    await expect.poll(() => frameTitle(page)).toBe('After the survey');
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await expect.poll(shown).toEqual([kind]);
    expect(await tour()).toEqual([]);
    expect(await page.errors()).toEqual([]);
  });

  test.each(GRAPHICS)('is legible at every step on small screens: %s', async (form) => {
    for (const [width, height] of [
      [300, 480],
      [320, 568],
      [390, 664],
      [844, 390],
    ] as const) {
      await page.resize(width, height);
      await load(form);
      expect(await tour(), `${width} × ${height}`).toEqual([]);
    }
  });

  test('is legible when the reader’s text becomes twice as large, and stays at its step', async () => {
    await page.resize(390, 800);
    await load('dots-axis');
    expect(await shown()).toEqual(['steps']);
    await page.evaluate(async () => {
      await embedProbe.goToStep(1);
      const frame = document.querySelector('story-embed')?.shadowRoot?.querySelector('iframe');
      frame?.contentDocument?.documentElement.style.setProperty('font-size', '200%');
    });
    await expect.poll(shown).toEqual(['graphic']);
    await page.evaluate(() => embedProbe.settled());
    expect(await page.evaluate(() => embedProbe.currentStep())).toMatchObject({ button: 1 });
    expect(await tour()).toEqual([]);
  });

  test.each([375, 1000])(
    'in a column of %i is under no header of the host’s that sticks, whose height --top names',
    async (width) => {
      await page.resize(width, 844);
      const header = 'position:sticky;z-index:1;top:0;height:80px;background:navy';
      await load(
        'dots-axis',
        `<style>story-embed{--top:80px}</style><header style="${header}"></header>`,
      );
      expect(await shown()).toEqual(['steps']);
      expect(await tour()).toEqual([]);
      await page.evaluate(() => embedProbe.goToStep(1));
      const { top, seen, height } = await page.evaluate(() => embedProbe.framePosition());
      expect([top, seen]).toEqual([80, height]);
    },
  );

  test('stays at its step, and the text after it at its place, when the screen is turned', async () => {
    await page.resize(390, 844);
    await load('dots-axis', block(300), block(700, 'place') + block(900));
    const turn = async (width: number, height: number, kind: string) => {
      await page.resize(width, height);
      await expect.poll(shown).toEqual([kind]);
      await page.evaluate(() => embedProbe.settled());
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
    await page.evaluate(() => embedProbe.settled());
    const before = await top();
    await turn(844, 390, 'graphic');
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  });
});
