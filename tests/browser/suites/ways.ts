import axe from 'axe-core';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Media, Page } from '../engine/index.ts';
import { pagesOf } from '../pdf.ts';
import { SIGHT } from '../sight.ts';
import { address, ALL_STEPS, once, openStory, SLUG, theStory } from '../story.ts';

const PHONE = [390, 844] as const;
const DESK = [1280, 800] as const;
type Size = readonly [number, number];

/** The most that readers may want of spacing, by WCAG 2.2, 1.4.12. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** As translators do: every text in an element of theirs, in other words. */
const translate = (): void => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('script, style, font')) continue;
    // To the compiler any name: it knows that nobody should use this one.
    const font = document.createElement('font' as string);
    font.textContent = text.data.replaceAll('e', 'ë').replaceAll('1', '¹');
    text.replaceWith(font);
  }
};

/** As an app's own browser of some years ago: no units for small screens, no container queries. */
const age = (): void => {
  for (const sheet of Array.from(document.styleSheets))
    for (let i = sheet.cssRules.length - 1; i >= 0; i--)
      if (/^@(supports|container)/.test(sheet.cssRules[i]?.cssText ?? '')) sheet.deleteRule(i);
};

/** Runs one of them before the page's own script does, where the address asks for it: `?way=…`. */
const WAYS = `(() => {
  const ways = { translated: ${translate.toString()}, old: ${age.toString()} };
  document.addEventListener('readystatechange', () => {
    const way = new URLSearchParams(location.search).get('way');
    if (document.readyState === 'interactive') ways[way]?.();
  });
})();`;

export const waysSuite = (engine: Engine): void => {
  let page: Page;
  beforeAll(async () => {
    page = await openStory(engine, { initScript: `${SIGHT}\n${WAYS}` });
  });
  afterAll(() => page.close());

  /** The story from the top again, without whatever the test before did to it. */
  const restart = async (size: Size, way = '') => {
    await page.resize(...size);
    await page.evaluate(() => sessionStorage.clear());
    await page.goto(address(way));
  };
  /** The same of a page that no test has touched since, in a style of the reader's own. */
  const setting = async (size: Size, css = '', dir = 'ltr') => {
    await page.resize(...size);
    await page.evaluate(
      async ({ css, dir }) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = css === '' ? [] : [sheet];
        document.documentElement.dir = dir;
        lab.scroll(0);
        await lab.settled();
      },
      { css, dir },
    );
  };
  const emulate = (media: Media) => {
    if (!page.emulate) throw new Error(`${engine} cannot change its medium`);
    return page.emulate(media);
  };
  const tour = () => page.evaluate(() => sight.tour());
  const stuck = () => page.evaluate(() => sight.stuck());
  /** All of the page at once, with each graphic where it stands when it is not stuck to the top. */
  const faults = () =>
    page.evaluate(() => {
      const graphics = Array.from(document.querySelectorAll<HTMLElement>('.graphic'));
      for (const { style } of graphics) style.position = 'static';
      const found = sight.faults(document.body);
      for (const { style } of graphics) style.position = '';
      return found;
    });
  const guess = (share: number) =>
    page.evaluate((share) => {
      const slider = document.querySelector<HTMLInputElement>('[data-guess] input');
      if (!slider) throw new Error('there is no guess');
      slider.value = String(share);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector<HTMLElement>('[data-guess] button')?.click();
    }, share);

  test('every step is known here', async () => {
    const steps = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[data-step]'), ({ id }) => id),
    );
    expect(steps).toEqual(ALL_STEPS);
  });

  describe('on any screen', () => {
    test.each([
      [320, 256, 0],
      [844, 320, 0.4],
      [844, 390, 0.4],
      [320, 568, 0.6],
    ])('at %d × %d every state is right and legible, and little is covered', async (...size) => {
      const [width, height, most] = size;
      await setting([width, height]);
      expect(await tour()).toEqual([]);
      expect(await stuck()).toBeLessThanOrEqual(most);
      expect(await faults()).toEqual([]);
    });
  });

  // On a wide screen there is room: one engine looks there too.
  describe.each(once(engine) ? [PHONE, DESK] : [PHONE])(
    'at %d × %d nothing is clipped or over anything',
    (...size) => {
      test('with text of twice the size, which the labels are too', async () => {
        const sizes = () =>
          page.evaluate(() =>
            Array.from(document.querySelectorAll('svg text'), (text) =>
              Number.parseFloat(getComputedStyle(text).fontSize),
            ),
          );
        await setting(size);
        const before = await sizes();
        await setting(size, 'html { font-size: 200% }');
        const after = await sizes();
        expect(before.length).toBeGreaterThan(50);
        after.forEach((size, i) => expect(size / (before[i] ?? size)).toBeCloseTo(2, 1));
        expect(await tour()).toEqual([]);
        // There is no room to spare for what stays on the screen.
        expect(await stuck()).toBe(0);
        expect(await faults()).toEqual([]);
      });

      test('with spaced text', async () => {
        await setting(size, SPACED);
        expect(await tour()).toEqual([]);
        expect(await faults()).toEqual([]);
      });

      test('from right to left', async () => {
        await setting(size, '', 'rtl');
        expect(await tour()).toEqual([]);
        expect(await faults()).toEqual([]);
      });
    },
  );

  describe('by keyboard and by thumb', () => {
    // On a wide screen nothing is over the text: one engine makes sure.
    test.each(once(engine) ? [PHONE, DESK] : [PHONE])(
      'at %d × %d nothing covers what has the focus, forwards or back',
      async (...size) => {
        await setting(size);
        const stops = await page.evaluate(() => {
          const covered = new Set<string>();
          const seen = new Set<Element>();
          const nameOf = (stop: Element) =>
            `${stop.closest('[id]')?.id ?? ''}: ${stop.textContent}`;
          const look = () => {
            const stop = document.activeElement;
            if (!stop || stop === document.body) return;
            seen.add(stop);
            let seenAt = 0;
            for (const { left, right, top, bottom } of Array.from(stop.getClientRects()))
              for (const [x, y] of [
                [left + 2, top + 2],
                [right - 2, bottom - 2],
              ] as const) {
                const hit = document.elementFromPoint(x, y);
                // Firefox is content with a stop that is on the screen in part.
                if (!hit) continue;
                seenAt++;
                if (!stop.contains(hit) && !hit.contains(stop)) covered.add(nameOf(stop));
              }
            if (seenAt === 0) covered.add(nameOf(stop));
          };
          // A stop is looked at when it is left: by then it has been scrolled to.
          addEventListener('keydown', look, true);
          Object.assign(globalThis, {
            stops: () => {
              look();
              return { covered: [...covered], seen: seen.size };
            },
          });
          return Array.from(document.querySelectorAll('a, button, input')).filter(sight.isSeen)
            .length;
        });
        expect(stops).toBeGreaterThan(100);
        for (let i = 1; i < 2 * stops; i++) {
          await page.press(i <= stops ? 'Tab' : 'Shift+Tab');
        }
        const found = await page.evaluate(() =>
          (globalThis as unknown as { stops: () => unknown }).stops(),
        );
        expect(found).toEqual({ covered: [], seen: stops });
      },
    );

    test('what is pressed is 44 by 44 at least, but for links among other words', async () => {
      await restart(PHONE);
      await guess(30);
      const small = await page.evaluate(() => {
        const targets = Array.from(document.querySelectorAll('a, button, input')).map((target) => ({
          target,
          box: (target.closest('label') ?? target).getBoundingClientRect(),
        }));
        const amongWords = (link: Element) => {
          const block = link.closest('p, li, td, figcaption');
          const others = block?.cloneNode(true) as Element | undefined;
          for (const other of Array.from(others?.querySelectorAll('a, .cited, .whom') ?? []))
            other.remove();
          return (
            getComputedStyle(link).display === 'inline' && /\w/.test(others?.textContent ?? '')
          );
        };
        return targets
          .filter(({ target, box }) => box.width > 0 && !amongWords(target))
          .filter(({ box }) => box.width < 44 || box.height < 44)
          .map(({ target, box }) => `${target.textContent}: ${box.width} × ${box.height}`);
      });
      expect(small).toEqual([]);
    });

    test('without script, next, previous and skip lead where they say', async () => {
      const bare = await theStory(engine, { js: false });
      // Of each scene: past it, and on and back at both ends.
      const hrefs = await bare.evaluate(() =>
        Array.from(document.querySelectorAll('.scene'), (scene) => {
          const links = Array.from(scene.querySelectorAll('.skip a, .step-links a:not(.copy)'));
          return [...links.slice(0, 3), ...links.slice(-1)].map((link) =>
            link.getAttribute('href'),
          );
        }).flat(),
      );
      expect(hrefs).toHaveLength(4 * 4);
      for (const href of hrefs) {
        await bare.evaluate((href) => {
          const link = `:is(.skip, .step-links) a[href="${href ?? ''}"]`;
          document.querySelector<HTMLElement>(link)?.click();
        }, href);
        const found = () =>
          bare.evaluate((href) => {
            const target = document.querySelector(`:is(.step, .after-scene)${href ?? ''}`);
            const { left, top, bottom } =
              (target?.querySelector('h3') ?? target)?.getBoundingClientRect() ?? new DOMRect();
            const hit = document.elementFromPoint(left + 4, Math.max(top, 0) + 4);
            return {
              hash: location.hash,
              inView: target !== null && top >= 0 && bottom <= innerHeight,
              covered: hit?.closest('.graphic') !== null,
            };
          }, href);
        await expect.poll(found).toEqual({ hash: href, inView: true, covered: false });
      }
    });
  });

  describe('by ear', () => {
    test('each graphic has one name, whatever is read or guessed; nothing speaks up of itself', async () => {
      await restart(PHONE);
      await page.evaluate(() => {
        const all = (selector: string) => Array.from(document.querySelectorAll(selector));
        const live = '[aria-live], [role=status], [role=alert], [role=log], output';
        Object.assign(globalThis, {
          said: () => ({
            names: all('svg[role=img]').map((svg) => svg.getAttribute('aria-label')),
            live: all(live).map(({ textContent }) => textContent),
            stops: all('svg :is(a, [tabindex], [focusable])').length,
          }),
        });
      });
      type Said = () => { names: string[]; live: string[]; stops: number };
      const said = () => page.evaluate(() => (globalThis as unknown as { said: Said }).said());
      const changing = () =>
        page.evaluate(() => {
          const { said } = globalThis as unknown as { said: Said };
          const before = JSON.stringify(said());
          return sight.tour(() => {
            const now = JSON.stringify(said());
            return now === before ? [] : [now];
          });
        });
      const before = await said();
      expect(before).toMatchObject({ names: { length: 4 }, stops: 0 });
      for (const share of [undefined, 30]) {
        if (share !== undefined) await guess(share);
        expect(await changing()).toEqual([]);
        expect(await said()).toEqual(before);
      }
    });

    /** What axe finds in a part of the page as it is now. */
    const audit = (part: string) =>
      page.evaluate(async (part) => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(part, {
          resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
        );
      }, part);
    const auditAt = async (steps: readonly string[]) => {
      // Not in every document that is loaded: it is half a megabyte.
      await page.run(axe.source);
      const found = await audit('html');
      for (const step of steps) {
        await page.evaluate(async (step) => {
          lab.scroll(lab.reading(step));
          await lab.frames(3);
        }, step);
        // What a step changes; its words have been looked at with all the others.
        found.push(...(await audit(`#${step.replace(/-.*/, '')} .graphic`)));
      }
      await guess(30);
      found.push(...(await audit('#guess')), ...(await audit('#axis')));
      return found;
    };

    test.runIf(engine !== 'chromium')('axe finds nothing', async () => {
      await restart(PHONE);
      expect(await auditAt(['cases-2015'])).toEqual([]);
    });

    test.runIf(engine === 'chromium').each<[string, number, number, Media]>([
      ['light', ...PHONE, {}],
      ['light', ...DESK, {}],
      ['dark', ...PHONE, { dark: true }],
      ['dark', ...DESK, { dark: true }],
      ['with less motion', ...PHONE, { reduced: true }],
      ['with less motion', ...DESK, { reduced: true }],
    ])('%s, at %d × %d, axe finds nothing in any state', async (_, width, height, media) => {
      await emulate(media);
      await restart([width, height]);
      expect(await auditAt(ALL_STEPS)).toEqual([]);
      await emulate({});
    });
  });

  describe('in any colours', () => {
    const dim = () =>
      page.evaluate(async () => [
        ...sight.dim(document.body),
        ...(await sight.tour((scene) => sight.dim(scene))),
      ]);

    test('words and marks stand out, and what is solid is told from what is hollow', async () => {
      await restart(PHONE);
      await guess(30);
      expect(await dim()).toEqual([]);
    });

    test.runIf(engine === 'chromium').each<[string, Media]>([
      ['dark', { dark: true }],
      ['forced', { forcedColors: true }],
      ['forced and dark', { forcedColors: true, dark: true }],
    ])('and %s', async (_, media) => {
      await restart(PHONE);
      await guess(30);
      await emulate(media);
      expect(await dim()).toEqual([]);
      await emulate({});
    });
  });

  describe.runIf(engine === 'chromium')('on paper', () => {
    /** What A4 has between its margins, in CSS pixels. */
    const SHEET = [643, 900] as const;

    test('nothing is over anything, and every reading is there, side by side', async () => {
      await restart(SHEET);
      await emulate({ print: true });
      expect(await faults()).toEqual([]);
      const shown = await page.evaluate(() => {
        const seen = (selector: string) =>
          Array.from(document.querySelectorAll(selector)).filter(sight.isSeen);
        return {
          cohorts: seen('[data-cohort]').map((cohort) => cohort.getBoundingClientRect()),
          marks: seen('svg [data-key]').length,
          all: document.querySelectorAll('svg [data-key]').length,
          guess: seen('[data-guess] *').length,
        };
      });
      expect(shown.marks).toBe(shown.all);
      expect(shown.guess).toBe(0);
      const [first, second, third] = shown.cohorts;
      expect(first?.right).toBeLessThan(second?.left ?? 0);
      expect(second?.right).toBeLessThan(third?.left ?? 0);
      expect(third?.right).toBeLessThanOrEqual(SHEET[0]);
      await emulate({});
    });

    test('every word is printed, in the order of the page, and no sheet is empty', async () => {
      await restart(PHONE);
      const sheets = pagesOf((await page.pdf?.()) ?? Buffer.of());
      // What is to be pressed has no place on paper.
      const texts = await page.evaluate(() =>
        sight.texts(
          '.lines, .motion, .sharing, .skip, .step-links, .cited, .guess, form, [download]',
        ),
      );
      expect(texts.length).toBeGreaterThan(350);
      const bare = (text: string) => text.replace(/\s+/g, '');
      const printed = bare(sheets.join(''));
      let from = 0;
      const missing = texts.filter((text) => {
        const at = printed.indexOf(bare(text), from);
        if (at >= 0) from = at + bare(text).length;
        return at < 0;
      });
      expect(missing).toEqual([]);
      for (const sheet of sheets) expect(sheet.length).toBeGreaterThan(100);
      for (const part of ['deals with the sexual grooming', '0800 1111', 'https://www.bbc.co.uk/'])
        expect(sheets.join(' ')).toContain(part);
    });
  });

  describe('in other browsers', () => {
    const reverted = () =>
      page.evaluate(() =>
        sight.tour((scene) =>
          Array.from(scene.querySelectorAll('text, tspan, h3, p, figcaption'))
            .filter((element) => element.children.length === 0 && !element.matches('.guess'))
            .map(({ textContent }) => textContent)
            .filter((text) => /[e1]/.test(text)),
        ),
      );

    test.runIf(once(engine))(
      'translated before it starts, every state works and no label reverts',
      async () => {
        await restart(PHONE, '?way=translated');
        expect(await reverted()).toEqual([]);
        await guess(30);
        expect(await reverted()).toEqual([]);
      },
    );

    test('translated while it is read, too', async () => {
      await restart(PHONE);
      await tour();
      await page.evaluate(translate);
      expect(await reverted()).toEqual([]);
      await guess(30);
      expect(await reverted()).toEqual([]);
      expect(await page.errors()).toEqual([]);
    });

    test('without svh and container queries every state is right and legible', async () => {
      await restart(PHONE, '?way=old');
      expect(await tour()).toEqual([]);
      expect(await stuck()).toBeCloseTo(0.54, 1);
      expect(await faults()).toEqual([]);
    });

    test('saved as a file by itself it is whole, and works; only the fonts are missed', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'saved-'));
      const file = join(folder, 'story.html');
      const built = new URL(`../../../dist/stories/${SLUG}/index.html`, import.meta.url);
      copyFileSync(fileURLToPath(built), file);
      try {
        await page.resize(...PHONE);
        await page.goto(pathToFileURL(file).href);
        expect(await tour()).toEqual([]);
        await guess(30);
        expect(await page.evaluate(() => sight.texts('.lines'))).toContain('your guess: 30%');
        const errors = await page.errors();
        expect(errors.filter((error) => !/font|favicon/i.test(error))).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
};
