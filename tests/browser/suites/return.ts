import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import type { Kept } from '../../../src/scroll/place.ts';
import { address, expectReading, openStory, read, restart, STEPS, view } from '../story.ts';

/** What the next document is to find, which the window's name brings it. */
interface Wish {
  /** What is kept of the reader's place. */
  kept?: string;
  /** A session storage that throws. */
  throws?: boolean;
  /** What the reader does while the page is still loading. */
  input?: 'wheel' | 'key';
  /** Whether the platform has a share sheet, and a clipboard. */
  share?: boolean;
  clipboard?: boolean;
}

declare global {
  /** What the page has asked of the platform: `copy`, `share` and `scroll`, with what. */
  var asked: [string, unknown][];
  /** The name of the error with which the platform answers. */
  var refusal: Partial<Record<string, string>>;
}

const PLATFORM = `
  const wish = JSON.parse(window.name || '{}');
  window.asked = [];
  window.refusal = {};
  const platform = (what) => (value) => {
    asked.push([what, value]);
    return refusal[what] ? Promise.reject(new DOMException('no', refusal[what])) : Promise.resolve();
  };
  const define = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
  define('clipboard', wish.clipboard === false ? undefined : { writeText: platform('copy') });
  define('share', wish.share ? platform('share') : undefined);
  // What drives the browser counts as the reader's hand.
  define('userActivation', { hasBeenActive: wish.input === 'key' });
  if (wish.input === 'wheel')
    document.addEventListener('DOMContentLoaded', () => document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true })));
  if (wish.kept) sessionStorage.setItem('place ' + location.pathname, wish.kept);
  if (wish.throws)
    Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  const scrollAsUsual = window.scrollTo;
  window.scrollTo = (options) => {
    asked.push(['scroll', options]);
    scrollAsUsual.call(window, options);
  };`;

const [, second, third, fourth, fifth] = STEPS;
const index = () => address().replace(/stories\/.*/, '');

export const returnSuite = (engine: Engine): void => {
  let page: Page;
  beforeAll(async () => {
    page = await openStory(engine, { initScript: PLATFORM });
  });
  afterAll(() => page.close());

  /** Loads the page anew, with whatever it is to find. */
  const reload = async (wish: Wish = {}) => {
    await page.evaluate((wish) => {
      window.name = JSON.stringify(wish);
    }, wish);
    await page.reload();
    await page.evaluate(() => lab.settled());
  };
  const calls = (what: string) =>
    page.evaluate(
      (what) => asked.filter(([name]) => name === what).map(([, value]) => value),
      what,
    );

  const noErrors = async () => {
    expect(await page.errors()).toEqual([]);
  };

  describe('coming back', () => {
    afterEach(noErrors);

    /** With `manual`, as in an app's own browser, nothing of the scroll position is kept. */
    const restore = (how: ScrollRestoration) =>
      page.evaluate((how) => {
        history.scrollRestoration = how;
      }, how);
    /** Where the reader is: the words under the eye, and what the scenes on screen show. */
    const where = () =>
      page.evaluate(() => {
        const words = document.elementFromPoint(innerWidth / 2, 0.77 * innerHeight)?.closest('p');
        return {
          y: scrollY,
          words: words?.textContent,
          shown: lab.view().map(({ id, state, active }) => ({ id, state, active })),
          positions: lab.view().map(({ position }) => Number(position)),
        };
      });

    test('where the browser restores nothing, a reload leads to the same place and state', async () => {
      await restart(page);
      await restore('manual');
      const places = await page.evaluate(() => {
        const [a, b] = [lab.reading('cases-2015'), lab.reading('cases-2016')];
        const paragraph = document.querySelector('#whose-job-is-it + p');
        const { top, height } = paragraph?.getBoundingClientRect() ?? new DOMRect();
        return [a, (a + b) / 2, Math.round(scrollY + top + height / 2 - 0.77 * innerHeight)];
      });
      for (const y of places) {
        await page.evaluate((y) => {
          lab.scroll(y);
          return lab.settled();
        }, y);
        const before = await where();
        await reload();
        const after = await where();
        // Not the same pixels: a font can be there at one load and not at the other.
        expect(after).toMatchObject({ words: before.words, shown: before.shown });
        after.positions.forEach((position, i) =>
          expect(position).toBeCloseTo(before.positions[i] ?? Number.NaN, 1),
        );
        expect(await calls('scroll')).toHaveLength(1);
      }
    });

    // WebKit puts even such a page into the back/forward cache.
    test.skipIf(engine === 'webkit')('so does Back, to a page that is loaded anew', async () => {
      await restart(page);
      await restore('manual');
      await read(page, second.step);
      await page.evaluate(() => {
        addEventListener('unload', () => undefined);
        addEventListener('beforeunload', () => undefined);
      });
      await page.goto(index());
      await page.back();
      await expectReading(page, second);
    });

    test('so does one of an address that names another step', async () => {
      await page.goto(address(`#${fifth.step}`));
      await restore('manual');
      await read(page, second.step);
      await reload();
      await expectReading(page, second);
    });

    test('where the browser comes back by itself, it is left alone', async () => {
      await restart(page);
      await restore('auto');
      await read(page, third.step);
      await reload();
      await expectReading(page, third);
      expect(await calls('scroll')).toEqual([]);
    });

    test('at another width it is the same step and state, whether or not pixels are restored', async () => {
      await restart(page);
      for (const [place, [width, height], restoration] of [
        [second, [1280, 800], 'manual'],
        [fifth, [320, 568], 'auto'],
        [third, [768, 1024], 'auto'],
      ] as const) {
        await restore(restoration);
        await read(page, place.step);
        const kept = await page.evaluate(() => {
          dispatchEvent(new Event('pagehide'));
          return sessionStorage.getItem(`place ${location.pathname}`) ?? '';
        });
        await page.resize(width, height);
        await reload({ kept });
        await expectReading(page, place);
      }
    });

    test('who has begun to read is not taken away', async () => {
      await restart(page);
      await restore('manual');
      for (const input of ['wheel', 'key'] as const) {
        await read(page, second.step);
        await reload({ input });
        expect(await where()).toMatchObject({ y: 0 });
      }
    });

    test('a new visit begins where its address says', async () => {
      await restart(page);
      await read(page, second.step);
      await page.goto(index());
      await page.goto(address(`#${fourth.step}`));
      await expectReading(page, fourth);
      await page.goto(index());
      await page.goto(address());
      await page.evaluate(() => lab.settled());
      expect(await where()).toMatchObject({ y: 0 });
    });

    test('what is kept is believed only where it can have been kept here', async () => {
      await restart(page);
      await restore('manual');
      await read(page, second.step);
      await reload();
      const text = await page.evaluate(() => sessionStorage.getItem(`place ${location.pathname}`));
      const kept = JSON.parse(text ?? 'null') as Kept;
      await page.evaluate(() => lab.scroll(0));
      await reload();
      expect(await where()).toMatchObject({ y: 0 });
      await reload({ kept: JSON.stringify(kept) });
      await expectReading(page, second);
      for (const spoilt of [
        '{',
        JSON.stringify({ ...kept, id: 'nowhere' }),
        JSON.stringify({ ...kept, entry: 'another visit' }),
        JSON.stringify({ ...kept, more: 'x'.repeat(1000) }),
      ]) {
        await reload({ kept: spoilt });
        expect({ spoilt, ...(await where()) }).toMatchObject({ spoilt, y: 0 });
      }
    });

    test('storage that throws changes nothing', async () => {
      await restart(page);
      await restore('auto');
      await read(page, second.step);
      await reload({ throws: true });
      await expectReading(page, second);
      await reload({ throws: true });
      await expectReading(page, second);
    });
  });

  describe('an address that names', () => {
    afterEach(noErrors);

    test.each(['#nowhere', '#%E0%A4%A'])('no place, as %s, is the story’s', async (hash) => {
      await page.goto(index());
      await page.goto(address(hash));
      await page.evaluate(() => lab.settled());
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await read(page, second.step);
      await expectReading(page, second);
      await page.evaluate((hash) => {
        location.hash = `${hash}0`;
      }, hash);
      await expectReading(page, second);
    });

    test('a step of the second scene leaves the first at its end', async () => {
      await page.goto(index());
      await page.goto(address(`#${fourth.step}`));
      await expectReading(page, fourth);
      await page.evaluate(() => {
        const { bottom = 0 } = document.getElementById('cases')?.getBoundingClientRect() ?? {};
        lab.scroll(scrollY + bottom - 60);
        return lab.settled();
      });
      expect((await view(page)).find(({ id }) => id === fourth.scene)).toBeUndefined();
      expect((await view(page)).find(({ id }) => id === second.scene)).toMatchObject({
        position: '2.000',
        state: third.state,
        active: [],
      });
    });
  });
};
