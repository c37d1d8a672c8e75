import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import type { Kept } from '../../../src/scroll/place.ts';
import {
  address,
  expectReading,
  once,
  openStory,
  read,
  restart,
  rewind,
  STEPS,
  view,
} from '../story.ts';

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
      await rewind(page);
      await restore('manual');
      const places = await page.evaluate(() => {
        const [a, b] = [lab.reading('cases-2015'), lab.reading('cases-2016')];
        const paragraph = document.querySelector('#whose-job-is-it + p');
        const { top, height } = paragraph?.getBoundingClientRect() ?? new DOMRect();
        return [a, (a + b) / 2, Math.round(scrollY + top + height / 2 - 0.77 * innerHeight)];
      });
      for (const y of once(engine) ? places : places.slice(1)) {
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

    test.runIf(once(engine))('so does one of an address that names another step', async () => {
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
      await rewind(page);
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

    test.runIf(once(engine))('who has begun to read is not taken away', async () => {
      await restart(page);
      await restore('manual');
      for (const input of ['wheel', 'key'] as const) {
        await read(page, second.step);
        await reload({ input });
        expect(await where()).toMatchObject({ y: 0 });
      }
    });

    test.runIf(once(engine))('a new visit begins where its address says', async () => {
      await rewind(page);
      await read(page, second.step);
      await page.goto(index());
      await page.goto(address(`#${fourth.step}`));
      await expectReading(page, fourth);
      await page.goto(index());
      await page.goto(address());
      await page.evaluate(() => lab.settled());
      expect(await where()).toMatchObject({ y: 0 });
    });

    // What is no such text at all is for the unit tests.
    test.runIf(once(engine))(
      'what is kept is believed only where it can have been kept',
      async () => {
        await rewind(page);
        await restore('manual');
        await read(page, second.step);
        await reload();
        const text = await page.evaluate(() =>
          sessionStorage.getItem(`place ${location.pathname}`),
        );
        const kept = JSON.parse(text ?? 'null') as Kept;
        await page.evaluate(() => lab.scroll(0));
        await reload();
        expect(await where()).toMatchObject({ y: 0 });
        await reload({ kept: JSON.stringify(kept) });
        await expectReading(page, second);
        for (const spoilt of [
          JSON.stringify({ ...kept, id: 'nowhere' }),
          JSON.stringify({ ...kept, entry: 'another visit' }),
        ]) {
          await reload({ kept: spoilt });
          expect({ spoilt, ...(await where()) }).toMatchObject({ spoilt, y: 0 });
        }
      },
    );

    test.runIf(once(engine))('storage that throws changes nothing', async () => {
      await rewind(page);
      await restore('auto');
      await read(page, second.step);
      await reload({ throws: true });
      await expectReading(page, second);
      await reload({ throws: true });
      await expectReading(page, second);
    });
  });

  // What the platform does is stood in for: it is the same in every engine.
  describe('sharing', () => {
    afterEach(noErrors);

    const control = (selector: string) =>
      page.evaluate((selector) => {
        const element = document.querySelector<HTMLElement>(selector);
        const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
        return {
          words: element?.textContent.trim(),
          width,
          height,
          visible: element !== null && getComputedStyle(element).visibility === 'visible',
          heard: document.querySelector('[role="status"]')?.textContent,
        };
      }, selector);
    /** As from the keyboard, and without a scroll. */
    const press = async (selector: string) => {
      await page.evaluate((selector) => {
        asked = [];
        document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
      }, selector);
      await page.press('Enter');
    };
    const copy = (step: string) => `#${step} [data-copy]`;

    test('every step has a link to itself, uncovered when the focus comes to it, and large enough', async () => {
      await rewind(page);
      await page.evaluate(
        (link) => document.querySelector<HTMLElement>(link)?.focus(),
        copy(fifth.step),
      );
      const seen = new Set<string>();
      for (const key of [
        ...Array<'Shift+Tab'>(6).fill('Shift+Tab'),
        ...Array<'Tab'>(8).fill('Tab'),
      ]) {
        await page.press(key);
        const at = await page.evaluate(async () => {
          await lab.settled();
          const link = document.activeElement;
          const { left = 0, top = 0, width = 0, height = 0 } = link?.getBoundingClientRect() ?? {};
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          const inCard = link?.matches('.step-links a') === true;
          return {
            own: inCard && link.matches('.copy') ? link.getAttribute('href') : null,
            covered: inCard && !link.contains(hit),
            small: inCard && (width < 44 || height < 44),
          };
        });
        expect(at).toMatchObject({ covered: false, small: false });
        if (at.own !== null) seen.add(at.own);
      }
      expect([...seen].sort()).toEqual(['#axis-2014', '#axis-2015', '#axis-2016']);
    });

    test.runIf(once(engine))(
      'it copies the step’s address, says so while it has the focus, and moves nothing',
      async () => {
        await page.goto(address(`?from=elsewhere#${fourth.step}`));
        await read(page, second.step);
        const before = await control(copy(second.step));
        const y = await page.evaluate(() => scrollY);
        expect(before).toMatchObject({ words: 'Link to this step', heard: '' });
        await press(copy(second.step));
        await expect.poll(async () => (await control(copy(second.step))).words).toBe('Link copied');
        expect(await calls('copy')).toEqual([address(`#${second.step}`)]);
        const after = await control(copy(second.step));
        expect(after.heard).toBe('Link copied');
        expect(Math.abs(after.width - before.width)).toBeLessThan(1);
        expect(await page.evaluate(() => [scrollY, location.hash])).toEqual([y, `#${fourth.step}`]);
        await page.press('Shift+Tab');
        await expect
          .poll(() => control(copy(second.step)))
          .toEqual({ ...before, heard: 'Link copied' });
      },
    );

    test.runIf(once(engine))('where the clipboard refuses, or is none, it is a link', async () => {
      await page.goto(address());
      await page.evaluate(() => {
        refusal = { copy: 'NotAllowedError' };
      });
      for (const place of [second, fifth]) {
        await press(copy(place.step));
        await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${place.step}`);
        await expectReading(page, place);
        expect(await control(copy(place.step))).toMatchObject({
          words: 'Link to this step',
          heard: '',
        });
        await page.evaluate(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        });
      }
    });

    test.runIf(once(engine))(
      'a click that asks for another tab is left to the browser',
      async () => {
        const kept = await page.evaluate((link) => {
          const taken: boolean[] = [];
          const look = (event: Event) => {
            taken.push(event.defaultPrevented);
            event.preventDefault();
          };
          document.addEventListener('click', look);
          for (const held of [{}, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }])
            document
              .querySelector(link)
              ?.dispatchEvent(
                new MouseEvent('click', { bubbles: true, cancelable: true, ...held }),
              );
          document.removeEventListener('click', look);
          return taken;
        }, copy(second.step));
        expect(kept).toEqual([true, false, false, false]);
      },
    );

    const button = '.sharing button';
    const canonical = () =>
      page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href);

    test.runIf(once(engine))('without a share sheet the story’s address is copied', async () => {
      await reload();
      const before = await control(button);
      expect(before).toMatchObject({ words: 'Copy the story’s link', visible: true, heard: '' });
      expect(before.height).toBeGreaterThanOrEqual(44);
      await press(button);
      await expect
        .poll(() => control(button))
        .toMatchObject({ words: 'Link copied', heard: 'Link copied' });
      expect(await calls('copy')).toEqual([await canonical()]);
      await page.press('Tab');
      await expect.poll(async () => (await control(button)).words).toBe(before.words);
      await page.evaluate(() => {
        refusal = { copy: 'NotAllowedError' };
      });
      await press(button);
      await expect
        .poll(() => control(button))
        .toMatchObject({ words: 'Link not copied', heard: 'Link not copied' });
    });

    test.runIf(once(engine))(
      'with one it is opened; to close it is no error, and where it fails the link is copied',
      async () => {
        await reload({ share: true });
        expect(await control(button)).toMatchObject({ words: 'Share this story', visible: true });
        await press(button);
        await expect.poll(async () => (await control(button)).heard).toBe('Story shared');
        const title = await page.evaluate(() => document.querySelector('h1')?.textContent);
        expect(await calls('share')).toEqual([{ title, url: await canonical() }]);
        await page.evaluate(() => {
          refusal = { share: 'AbortError' };
        });
        await press(button);
        await expect.poll(() => calls('share')).toHaveLength(1);
        expect(await control(button)).toMatchObject({ words: 'Share this story', heard: '' });
        expect(await calls('copy')).toEqual([]);
        await page.evaluate(() => {
          refusal = { share: 'NotAllowedError' };
        });
        await press(button);
        await expect.poll(async () => (await control(button)).words).toBe('Link copied');
        expect(await calls('copy')).toEqual([await canonical()]);
      },
    );

    test.runIf(once(engine))('with neither it does not show, and its place is kept', async () => {
      const { height } = await control('.opening');
      await reload({ clipboard: false });
      expect((await control(button)).visible).toBe(false);
      expect((await control('.opening')).height).toBe(height);
      await reload();
      expect((await control(button)).visible).toBe(true);
    });
  });

  describe('an address that names', () => {
    afterEach(noErrors);

    test.runIf(once(engine)).each(['#nowhere', '#%E0%A4%A'])(
      'no place, as %s, is the story’s',
      async (hash) => {
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
      },
    );

    test.runIf(once(engine))('a step of the second scene leaves the first at its end', async () => {
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

  // A picture of the page is taken with styles of the driver's, which the page refuses: an error.
  describe('the mark of how far the page is read', () => {
    /** Its width and its left end in the picture, and how thick it is. */
    const mark = async () => {
      const png = PNG.sync.read(await page.screenshot());
      const red = (x: number, y: number) => {
        const [r = 0, g = 0, b = 0] = png.data.subarray((y * png.width + x) * 4);
        return Math.abs(r - 163) + Math.abs(g - 52) + Math.abs(b - 31) < 30;
      };
      const columns = Array.from({ length: png.width }, (_, x) => x).filter((x) => red(x, 1));
      const x = columns[0] ?? 0;
      return {
        left: x,
        width: columns.length,
        height: Array.from({ length: 20 }, (_, y) => y).filter((y) => red(x, y)).length,
      };
    };
    const width = async () => (await mark()).width;
    const toTheEnd = () =>
      page.evaluate(async () => {
        lab.scroll(lab.end());
        await lab.settled();
      });

    test('is so much of the screen, over the graphic too, from the side that one reads from', async () => {
      await rewind(page);
      expect(await mark()).toMatchObject({ width: 0 });
      await read(page, second.step);
      const share = await page.evaluate(() => scrollY / lab.end());
      const ltr = await mark();
      await page.evaluate(async () => {
        document.documentElement.dir = 'rtl';
        await lab.settled();
      });
      const rtl = await mark();
      for (const { width, height } of [ltr, rtl]) {
        expect(Math.abs(width - share * 390)).toBeLessThan(4);
        // An engine may smooth the edge of what it clips.
        expect([2, 3]).toContain(height);
      }
      expect(ltr.left).toBe(0);
      expect(rtl.left).toBe(390 - rtl.width);
      await toTheEnd();
      expect(await mark()).toMatchObject({ left: 0, width: 390, height: 3 });
      await page.evaluate(() => {
        document.documentElement.dir = 'ltr';
      });
    });

    test.runIf(once(engine))(
      'is not there with less motion, nor on a screen that is low',
      async () => {
        await rewind(page);
        await toTheEnd();
        await expect.poll(width).toBe(390);
        await page.evaluate(() => document.querySelector<HTMLInputElement>('#motion')?.click());
        await expect.poll(width).toBe(0);
        await page.evaluate(() => document.querySelector<HTMLInputElement>('#motion')?.click());
        await expect.poll(width).toBe(390);
        await page.resize(390, 480);
        await toTheEnd();
        await expect.poll(width).toBe(0);
      },
    );
  });
};
