import { beforeAll, expect, test } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import { expectReading, once, read, restart, spoilt, STEPS, theStory } from '../story.ts';

/** What a reader can see of the story: its words, and the marks of its graphics. */
const seen = () => {
  const visible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { visibility, display, opacity } = getComputedStyle(at);
      if (visibility !== 'visible' || display === 'none' || opacity === '0') return false;
    }
    return width > 0 && height > 0;
  };
  const all = (selector: string) => Array.from(document.querySelectorAll(selector));
  return {
    hidden: all('main h1, main h2, main h3, main p, main li, main blockquote, main td, main th')
      .filter((element) => !visible(element))
      // What needs the script must not show without it.
      .filter((element) => element.closest('[data-guess]') === null)
      .map((element) => element.textContent),
    dots: all('svg[data-graphic="units"] [data-key]').filter(visible).length,
    solid: all('svg[data-graphic="units"] [data-key][data-part]').filter(visible).length,
    readings: all('svg[data-graphic="share"] .value')
      .filter(visible)
      .map((element) => element.textContent),
    guess: all('[data-guess]').some(visible),
    tables: all('table[data-table]').map((table) => table.querySelectorAll('tbody tr').length),
    words: (document.querySelector('main')?.textContent ?? '').split(/\s+/).length,
  };
};

const whole = {
  hidden: [],
  dots: 259,
  solid: 114,
  readings: ['11.4%', '30.1%', '44%'],
  guess: false,
  tables: [3, 7],
};

export const staticSuite = (engine: Engine): void => {
  let page: Page;
  beforeAll(async () => {
    page = await theStory(engine);
  });

  test('without script, all the words, every reading and both graphics are there', async () => {
    const plain = await theStory(engine, { js: false });
    const found = await plain.evaluate(seen);
    expect(await plain.evaluate(() => document.documentElement.hasAttribute('data-ready'))).toBe(
      false,
    );
    expect(found).toMatchObject(whole);
    expect(found.words).toBeGreaterThan(1400);
  });

  test('with a script that throws at start-up, they are too', async () => {
    await page.goto(spoilt('media'));
    expect(await page.errors()).toEqual([expect.stringContaining('no media')]);
    expect(await page.evaluate(seen)).toMatchObject(whole);
    const scenes = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('[data-scene]'), (scene) => {
        const steps = Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'));
        return {
          shown: [scene.dataset.position, scene.dataset.state],
          last: [`${steps.length - 1}.000`, steps.at(-1)?.dataset.step],
        };
      }),
    );
    expect(scenes.map(({ shown }) => shown)).toEqual(scenes.map(({ last }) => last));
    expect(scenes.length).toBeGreaterThan(1);
  });

  test.runIf(once(engine))(
    'a scene whose drawing fails logs once and keeps its still; the others go on',
    async () => {
      await page.goto(spoilt('ink'));
      for (const place of STEPS) await read(page, place.step);
      const errors = await page.errors();
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(/"cases" keeps its still/);
      expect(await page.evaluate(seen)).toMatchObject({ dots: 259, solid: 114 });
      for (const place of STEPS.filter(({ scene }) => scene === 'axis')) {
        await read(page, place.step);
        await expectReading(page, place);
      }
    },
  );

  test.runIf(once(engine))('a scene whose data are spoilt keeps its still too', async () => {
    await page.goto(spoilt('data'));
    await read(page, 'cases-2014');
    expect(await page.errors()).toHaveLength(1);
    expect(await page.evaluate(seen)).toMatchObject({ dots: 259, solid: 114 });
    await read(page, 'axis-2015');
    await expectReading(page, { scene: 'axis', step: 'axis-2015', state: '2015' });
  });

  test('at 390 × 844 the headline, the finding and its date need no scrolling', async () => {
    await restart(page);
    const found = await page.evaluate(() =>
      ['h1', '.standfirst', '.dates'].map((selector) => {
        const element = document.querySelector(selector);
        const box = element?.getBoundingClientRect();
        return {
          text: element?.textContent ?? '',
          inside: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
        };
      }),
    );
    expect(found.map(({ inside }) => inside)).toEqual([true, true, true]);
    expect(found[1]?.text).toMatch(/11\.4%.*44%/);
    expect(found[2]?.text).toContain('18 September 2017');
  });

  test('at 320 × 256 nothing scrolls sideways and nothing is sticky', async () => {
    await page.resize(320, 256);
    const found = await page.evaluate(() => ({
      sideways: document.documentElement.scrollWidth - innerWidth,
      sticky: Array.from(document.querySelectorAll('body *'))
        .filter((element) => /sticky|fixed/.test(getComputedStyle(element).position))
        .map((element) => element.className),
    }));
    expect(found).toEqual({ sideways: 0, sticky: [] });
    for (const place of STEPS) {
      await read(page, place.step);
      await expectReading(page, place);
    }
    await page.resize(390, 844);
  });

  test('without style, the order is title, summary, note, the story, table, sources, help', async () => {
    const tops = await page.evaluate(() => {
      for (const sheet of Array.from(document.querySelectorAll('style'))) sheet.remove();
      return [
        'h1',
        '.standfirst',
        '.note',
        '#cases svg',
        '#cases-2014',
        '#cases-2016',
        '#axis svg',
        '#axis-2016',
        'table',
        '#sources',
        '#support',
      ].map((selector) =>
        Math.round(
          (document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN) + scrollY,
        ),
      );
    });
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(tops.length);
  });
};
