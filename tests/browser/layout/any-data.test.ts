// Graphics of data that are made up at random, as a browser sets their labels.
import { describe, expect, test } from 'vitest';
import { embedPage, host } from '../support/embeds.ts';
import { generatedPage, SIDE } from '../support/generated-graphics.ts';
import { breadth } from '../../tags.ts';

const WIDTHS = [280, 320, 390, 460, 560, 680, 840, 1040];

describe('graphics of any data that the check accepts', breadth, () => {
  test.each([
    ['our type', 'ours', 'Ours 0'],
    ['the widest type of readers', 'wide', 'Wide sans'],
  ] as const)(
    'have no label over another or over a mark, and none outside, at any width, in %s',
    async (_, type, family) => {
      const { head, body, forms } = generatedPage(type);
      expect(new Set(forms).size).toBe(6);
      const page = await embedPage();
      await page.goto(host.addPage(body, head));
      const loaded = await page.evaluate(async () => {
        const faces = Array.from(await document.fonts.ready);
        return faces.filter(({ status }) => status === 'loaded').map(({ family }) => family);
      });
      expect(loaded.map((name) => name.replace(/"/g, ''))).toContain(family);
      for (const width of WIDTHS)
        for (const size of [100, 200]) {
          await page.resize(width + 2 * SIDE, 800);
          const faults = await page.evaluate(async (size) => {
            document.documentElement.style.fontSize = `${size}%`;
            await probe.nextFrames(2);
            return Array.from(document.querySelectorAll('.graphic'), (graphic) =>
              legibility.faults(graphic),
            );
          }, size);
          expect(faults).toHaveLength(forms.length);
          const found = faults.flatMap((all, i) =>
            all.map((fault) => `${i}, ${forms[i] ?? ''}: ${fault}`),
          );
          expect({ width, size, found }).toEqual({ width, size, found: [] });
        }
    },
  );
});
