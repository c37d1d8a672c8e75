import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { send, story } from '../support/reply-form.ts';
import { emulate } from '../support/page-checks.ts';
import { firstEngine, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;

beforeEach(async () => {
  page = await sharedPage();
  await visit(page, story);
});

test(
  'the form fits narrow screens, large text and thumbs, and its fields have enough contrast',
  breadth,
  async () => {
    await page.evaluate(send);
    for (const [width, size, dir] of [
      [390, '100%', 'ltr'],
      [320, '100%', 'rtl'],
      [320, '200%', 'ltr'],
    ] as const) {
      await page.resize(width, 844);
      const found = await page.evaluate(
        ({ size, dir }) => {
          const root = document.documentElement;
          root.style.fontSize = size;
          root.dir = dir;
          const controls = Array.from(
            document.querySelectorAll<HTMLElement>('.reply :is(input, textarea, button)'),
          ).filter((control) => control.checkVisibility());
          const light = (colour: string) => {
            const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
              const c = Number(part) / 255;
              return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
          };
          const ground = light(getComputedStyle(root).backgroundColor);
          const boxes = Array.from(
            document.querySelectorAll('.reply form > :not(.nobody, .unseen, [type])'),
          );
          return {
            sideways: root.scrollWidth - innerWidth,
            controls: controls.length,
            lowest: Math.min(...controls.map((control) => control.offsetHeight)),
            letters: Math.min(
              ...controls
                .filter(({ localName }) => localName !== 'button')
                .map((control) => Number.parseFloat(getComputedStyle(control).fontSize)),
            ),
            contrast: Math.min(
              ...controls.map((control) => {
                const border = light(getComputedStyle(control).borderTopColor);
                return Math.max(border, ground) / Math.min(border, ground);
              }),
            ),
            overlapping: boxes.filter((box, i) => {
              const next = boxes[i + 1]?.getBoundingClientRect();
              return next && next.top < box.getBoundingClientRect().bottom;
            }).length,
          };
        },
        { size, dir },
      );
      expect(found).toMatchObject({ sideways: 0, controls: 4, overlapping: 0 });
      expect(found.lowest).toBeGreaterThanOrEqual(44);
      expect(found.letters).toBeGreaterThanOrEqual(16);
      expect(found.contrast).toBeGreaterThanOrEqual(3);
    }
  },
);

test.runIf(firstEngine)(
  'in forced colours its button can be read on the plate that browsers put behind text',
  breadth,
  async () => {
    for (const dark of [false, true])
      for (const sending of [false, true]) {
        await emulate(page, { forcedColors: true, dark });
        const found = await page.evaluate((sending) => {
          const button = document.querySelector<HTMLElement>('.reply button');
          button?.setAttribute('aria-disabled', String(sending));
          const plate = document.createElement('div');
          plate.style.background = 'Canvas';
          document.body.append(plate);
          const { color, backgroundColor } = getComputedStyle(button ?? document.body);
          const behind = getComputedStyle(plate).backgroundColor;
          return [backgroundColor, behind].map((ground) => legibility.contrast(color, ground));
        }, sending);
        expect(
          Math.min(...found),
          `${dark ? 'dark' : 'light'}, sending: ${sending}`,
        ).toBeGreaterThan(sending ? 3 : 4.5);
      }
  },
);
