import { expect, test } from 'vitest';
import { open, type Engine, type Page } from '../engine/index.ts';
import { address, expectReading, openStory, read, STEPS } from '../story.ts';

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
      .map((element) => element.textContent),
    dots: all('svg[data-graphic="units"] [data-key]').filter(visible).length,
    solid: all('svg[data-graphic="units"] [data-key][data-part]').filter(visible).length,
    readings: all('svg[data-graphic="share"] .value')
      .filter(visible)
      .map((element) => element.textContent),
    table: all('table[data-table] tbody tr').length,
    words: (document.querySelector('main')?.textContent ?? '').split(/\s+/).length,
  };
};

const whole = { hidden: [], dots: 259, solid: 114, readings: ['11.4%', '30.1%', '44%'], table: 3 };

export const staticSuite = (engine: Engine): void => {
  const using = async (page: Page, run: () => Promise<void>) => {
    try {
      await run();
    } finally {
      await page.close();
    }
  };

  test('without script, all the words, every reading and both graphics are there', async () => {
    const page = await open(engine, { width: 390, height: 844, js: false });
    await using(page, async () => {
      await page.goto(address());
      const found = await page.evaluate(seen);
      expect(await page.evaluate(() => document.documentElement.hasAttribute('data-ready'))).toBe(
        false,
      );
      expect(found).toMatchObject(whole);
      expect(found.words).toBeGreaterThan(1400);
    });
  });

  test('with a script that throws at start-up, they are too', async () => {
    const page = await openStory(engine, {
      initScript: 'window.matchMedia = () => { throw new Error("no media"); }',
    });
    await using(page, async () => {
      expect(await page.errors()).toEqual([expect.stringContaining('no media')]);
      expect(await page.evaluate(seen)).toMatchObject(whole);
      expect(
        await page.evaluate(() =>
          Array.from(document.querySelectorAll('[data-scene]'), (scene) => [
            scene.getAttribute('data-position'),
            scene.getAttribute('data-state'),
          ]),
        ),
      ).toEqual([
        ['2.000', '2016'],
        ['2.000', '2016'],
      ]);
    });
  });

  test('a scene whose drawing fails logs once and keeps its still; the others go on', async () => {
    const page = await openStory(engine, {
      initScript: `
        const set = CSSStyleDeclaration.prototype.setProperty;
        let calls = 0;
        CSSStyleDeclaration.prototype.setProperty = function (...args) {
          // The last cohort in the first frame: another's dots are visible by then, too.
          if (args[0] === 'opacity' && ++calls === 3) throw new Error('out of ink');
          return set.apply(this, args);
        };`,
    });
    await using(page, async () => {
      for (const place of STEPS) await read(page, place.step);
      const errors = await page.errors();
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(/"cases" keeps its still/);
      expect(await page.evaluate(seen)).toMatchObject({ dots: 259, solid: 114 });
      for (const place of STEPS.filter(({ scene }) => scene === 'axis')) {
        await read(page, place.step);
        await expectReading(page, place);
      }
    });
  });

  test('a scene whose data are spoilt keeps its still too', async () => {
    const page = await openStory(engine, {
      initScript: `
        document.addEventListener('readystatechange', () => {
          const data = document.querySelector('[data-scene] script');
          if (document.readyState === 'interactive') data.textContent = data.textContent.slice(1);
        });`,
    });
    await using(page, async () => {
      await read(page, 'cases-2014');
      expect(await page.errors()).toHaveLength(1);
      expect(await page.evaluate(seen)).toMatchObject({ dots: 259, solid: 114 });
      await read(page, 'axis-2015');
      await expectReading(page, { scene: 'axis', step: 'axis-2015', state: '2015' });
    });
  });

  test('without style, the order is title, summary, note, the story, table, sources, help', async () => {
    const page = await openStory(engine);
    await using(page, async () => {
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
          Math.round(document.querySelector(selector)?.getBoundingClientRect().top ?? -1),
        );
      });
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(new Set(tops).size).toBe(tops.length);
    });
  });

  test('at 390 × 844 the headline, the finding and its date need no scrolling', async () => {
    const page = await openStory(engine);
    await using(page, async () => {
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
  });

  test('at 320 × 256 nothing scrolls sideways and nothing is sticky', async () => {
    const page = await openStory(engine, { width: 320, height: 256 });
    await using(page, async () => {
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
    });
  });
};
