import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import { expectReading, read, restart, rewind, STEPS, theStory, view } from '../story.ts';

const [, second] = STEPS;

export const changeSuite = (engine: Engine): void => {
  let page: Page;
  beforeAll(async () => {
    page = await theStory(engine);
  });

  test('after the bars move, and after a turn, a step begins at one place whichever way one comes', async () => {
    await rewind(page);
    for (const [width, height] of [
      [390, 744],
      [844, 390],
    ] as const) {
      await page.resize(width, height);
      await read(page, second.step);
      await expectReading(page, second);
      const [down, up] = await page.evaluate(async (step) => {
        const active = () => document.getElementById(step)?.hasAttribute('data-active') === true;
        const middle = lab.reading(step);
        const far = middle - innerHeight * 0.15 - 200;
        /** Where it changes between two places, going from the one to the other by so many pixels. */
        const edge = async (from: number, to: number, by: number): Promise<number> => {
          const onward = Math.sign(to - from) * by;
          lab.scroll(from);
          await lab.frames(2);
          const before = active();
          for (let y = from; y !== to;) {
            y += onward;
            lab.scroll(y);
            await lab.frames(1);
            if (active() !== before) return by > 3 ? edge(y - onward, y, 3) : y;
          }
          return Number.NaN;
        };
        const start = middle - Math.ceil((middle - far) / 30) * 30;
        return [await edge(start, middle, 30), await edge(middle, start, 30)] as const;
      }, second.step);
      expect(Math.abs(down - up)).toBeLessThanOrEqual(8);
    }
  });

  test('the place is kept when the screen turns, and when a window gets another size', async () => {
    await rewind(page);
    for (const [width, height] of [
      [844, 390],
      [390, 700],
      [1280, 800],
    ] as const) {
      await page.resize(390, 844);
      await read(page, 'axis-2015');
      await page.resize(width, height);
      await expectReading(page, { scene: 'axis', step: 'axis-2015', state: '2015' });
      await page.resize(390, 844);
      await expectReading(page, { scene: 'axis', step: 'axis-2015', state: '2015' });
    }
  });

  test('a change of height alone is noticed without a scroll', async () => {
    await rewind(page);
    await read(page, second.step);
    for (const height of [700, 560, 844]) {
      await page.resize(390, height);
      await page.evaluate(() => lab.settled());
      const [shown, expected] = [await view(page), await page.evaluate(() => lab.expected())];
      for (const { scene, step, state } of expected)
        expect(shown.find(({ id }) => id === scene)).toMatchObject({ state, active: [step] });
    }
  });

  test('after a change of height, the triggers are at the new line', async () => {
    await rewind(page);
    await page.resize(390, 700);
    const shown = await page.evaluate(async () => {
      document.documentElement.style.overflowAnchor = 'none';
      const boxes = ['.opening', '.support'].map((selector) =>
        document.querySelector<HTMLElement>(selector),
      );
      const heights = (above: number, below: number) =>
        [above, below].forEach((height, i) =>
          Object.assign(boxes[i]?.style ?? {}, { height: `${height}px`, overflow: 'clip' }),
        );
      heights(700, 400);
      lab.scroll(lab.reading('cases-2015'));
      await lab.settled();
      const before = lab.view()[0]?.active;
      // Up, away from the new line. Where the line was before, there was no card, and is none now.
      heights(500, 600);
      return before;
    });
    expect(shown).toEqual(['cases-2015']);
    await expect.poll(async () => (await view(page))[0]?.active).toEqual([]);
  });

  describe('right after', () => {
    beforeAll(async () => {
      await rewind(page);
      await page.evaluate(() => {
        const [above, below, card] = ['.opening', '.support', '#cases-2014'].map(
          (selector) => document.querySelector<HTMLElement>(selector) ?? document.body,
        );
        if (!above || !below || !card) return;
        const heights = (first: number, last: number) =>
          [above, below].forEach(({ style }, i) =>
            Object.assign(style, { height: `${i === 0 ? first : last}px`, overflow: 'clip' }),
          );
        const root = document.documentElement;
        const added = document.createElement('p');
        const cases = {
          'text made twice as large': () => (root.style.fontSize = '200%'),
          'a web font that arrives late and is wider': () =>
            (document.body.style.letterSpacing = '0.12em'),
          'content that grows above': () => {
            above.style.height = '';
            above.append(Object.assign(added, { textContent: 'x '.repeat(900) }));
          },
          'a card that grows': () =>
            card.append(Object.assign(added, { textContent: 'y '.repeat(300) })),
          'content that grows above and shrinks below, to the pixel': () => heights(760, 100),
          'content that grows above a little, between two steps': () =>
            (above.style.height = '500px'),
        };
        Object.assign(globalThis, {
          change: (what: keyof typeof cases) => cases[what](),
          /** Room to take from, below, so that the page can keep its height. */
          undo: () => {
            added.remove();
            root.style.cssText = 'overflow-anchor: none';
            document.body.style.letterSpacing = '';
            heights(460, 400);
          },
        });
      });
    });

    // The page changes under the reader, who does not scroll.
    test.each([
      ['text made twice as large', 0],
      ['a web font that arrives late and is wider', 0],
      ['content that grows above', 0],
      ['a card that grows', 0],
      ['content that grows above and shrinks below, to the pixel', 0],
      ['content that grows above a little, between two steps', 0.5],
    ])('%s', async (what, way) => {
      const after = await page.evaluate(
        async ({ what, way }) => {
          const { change, undo } = globalThis as unknown as Record<string, (what?: string) => void>;
          undo?.();
          const [from, to] = [lab.reading('cases-2015'), lab.reading('cases-2016')];
          lab.scroll(from + way * (to - from));
          await lab.settled();
          change?.(what);
          await lab.settled();
          const now = lab.print();
          // What is measured anew is what is right.
          dispatchEvent(new Event('resize'));
          await lab.settled();
          return { now, right: lab.print() };
        },
        { what, way },
      );
      expect(after.now).toBe(after.right);
    });
  });

  test('right in a scene that is shorter than the screen, and in one that ends the page', async () => {
    await restart(page);
    await page.resize(390, 1400);
    await page.evaluate(() => {
      for (const step of Array.from(document.querySelectorAll<HTMLElement>('.step')))
        step.style.marginBottom = '300px';
      for (const graphic of Array.from(document.querySelectorAll<HTMLElement>('.graphic')))
        Object.assign(graphic.style, { height: '200px', minHeight: '0', position: 'static' });
      let after = document.getElementById('axis')?.nextElementSibling ?? null;
      while (after) {
        const next = after.nextElementSibling;
        after.remove();
        after = next;
      }
      for (const back of Array.from(document.querySelectorAll('.back'))) back.remove();
    });
    const checked = await page.evaluate(async () => {
      const wrong: string[] = [];
      let seen = 0;
      for (let y = 0; y <= lab.end() + 80; y += 80) {
        lab.scroll(y);
        await lab.frames(2);
        for (const { scene, step, state } of lab.expected()) {
          seen++;
          const found = lab.view().find(({ id }) => id === scene);
          if (found?.state !== state || found.active.join() !== step)
            wrong.push(`${y}: ${step} is read, and ${scene} shows ${found?.position ?? 'nothing'}`);
        }
      }
      return { wrong, seen };
    });
    expect(checked.wrong).toEqual([]);
    expect(checked.seen).toBeGreaterThan(10);
  });
};
