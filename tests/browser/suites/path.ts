import { beforeAll, expect, test } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import { expectReading, once, read, STEPS, theStory } from '../story.ts';

/** The same numbers each time, from 0 to 1. */
function* random(seed: number): Generator<number, never> {
  for (let s = seed; ;) {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    yield s / 2 ** 32;
  }
}

export const pathSuite = (engine: Engine): void => {
  /** The sums are the same in every engine: all but one try them a fifth as often. */
  const times = (count: number) => (once(engine) ? count : Math.ceil(count / 5));
  let page: Page;
  beforeAll(async () => {
    page = await theStory(engine);
  });

  test('scrolling on and back brings each step, and undoes it', async () => {
    for (const place of [...STEPS, ...[...STEPS].reverse()]) {
      await read(page, place.step);
      await expectReading(page, place);
    }
  });

  test('at rest the graphic shows just the state’s own counts and reading', async () => {
    for (const [step, dots, solid] of [
      ['cases-2014', 176, 20],
      ['cases-2015', 256, 77],
      ['cases-2016', 259, 114],
    ] as const) {
      await read(page, step);
      const shown = await page.evaluate(() => {
        const opacity = (mark: Element) => {
          let product = 1;
          for (
            let at: Element | null = mark;
            at && at.localName !== 'figure';
            at = at.parentElement
          )
            product *= Number(getComputedStyle(at).opacity);
          return product;
        };
        const marks = Array.from(
          document.querySelectorAll('svg[data-graphic="units"] [data-key]'),
        ).filter((mark) => opacity(mark) > 0);
        return [marks.length, marks.filter((mark) => mark.hasAttribute('data-part')).length];
      });
      expect(shown).toEqual([dots, solid]);
    }
  });

  test('at rest the mark is on the reading, with its line down to the axis', async () => {
    for (const state of ['2014', '2015', '2016']) {
      await read(page, `axis-${state}`);
      const off = await page.evaluate((state) => {
        const box = (selector: string) =>
          document
            .querySelector(`svg[data-graphic="share"] ${selector}`)
            ?.getBoundingClientRect() ?? new DOMRect();
        const middle = ({ left, top, width, height }: DOMRect) => [
          left + width / 2,
          top + height / 2,
        ];
        const [x = 0, y = 0] = middle(box(`[data-key="${state}"]`));
        const [markX = 0, markY = 0] = middle(box('[data-key="mark"]'));
        const guide = box('[data-name="guide"]');
        return [markX - x, markY - y, guide.left + guide.width / 2 - x, guide.top - y].map(
          Math.abs,
        );
      }, state);
      for (const distance of off) expect(distance).toBeLessThan(1.5);
    }
  });

  test(`${times(75)} random places in random order look as they do on the slow way there`, async () => {
    const numbers = random(2016);
    const places = Array.from({ length: times(75) }, () => numbers.next().value);
    const differing = await page.evaluate(async (places) => {
      const [from, to] = [lab.reading('cases-2014') - 400, lab.reading('axis-2016') + 400];
      const ys = places.map((place) => Math.round(from + place * (to - from)));
      const slow = new Map<number, string>();
      await lab.slowly(ys, (y) => slow.set(y, lab.print()));
      const wrong: string[] = [];
      for (const y of ys) {
        lab.scroll(y);
        await lab.frames(1);
        // A scene that the jump brought on screen is told of when the frame is done.
        if (lab.print() !== slow.get(y)) await lab.frames(2);
        if (lab.print() !== slow.get(y)) wrong.push(`${y}: ${lab.print()} / ${slow.get(y) ?? ''}`);
      }
      return { wrong, different: new Set(slow.values()).size };
    }, places);
    expect(differing.wrong).toEqual([]);
    // It is no proof if they all look the same.
    expect(differing.different).toBeGreaterThan(times(24));
  });

  test(`a reload at any of ${times(20)} places draws what slow scrolling there draws`, async () => {
    const [from, to] = await page.evaluate(() => [lab.reading('cases-2014') - 400, lab.end()]);
    for (let i = 0; i < times(20); i++) {
      const place = Math.floor(from + ((to - from) * i) / (times(20) - 1));
      await page.evaluate((y) => lab.scroll(y), place);
      await page.reload();
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
      // Browsers come back to about where the reader was: what is right is right for where it is.
      const { reloaded, slow } = await page.evaluate(async () => {
        await lab.settled();
        const [y, reloaded] = [scrollY, lab.print()];
        for (let way = Math.min(y, 1200); way >= 0; way -= 100) {
          lab.scroll(y - way);
          await lab.frames(1);
        }
        lab.scroll(y);
        await lab.settled();
        return { reloaded, slow: lab.print() };
      });
      expect(reloaded).toBe(slow);
    }
  });
};
