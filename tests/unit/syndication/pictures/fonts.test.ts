import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { element, markup } from '../../../../src/markup/xml.ts';
import { missingIn } from '../../../../src/syndication/pictures/fonts.ts';
import { fonts } from './data.ts';

describe('fonts', () => {
  const boxOf = (text: string, family: string, weight: number) => {
    const attributes = { y: 100, 'font-size': 100, 'font-family': family, 'font-weight': weight };
    const svg = markup(
      element(
        'svg',
        { xmlns: 'http://www.w3.org/2000/svg', width: 4000, height: 200 },
        element('text', attributes, text),
      ),
    );
    const font = { loadSystemFonts: false, fontFiles: fonts.files };
    return new Resvg(svg, { font }).getBBox();
  };

  test.each([
    ['serif', 'Newsreader', 400],
    ['regular', 'Public Sans', 400],
    ['semibold', 'Public Sans', 600],
  ] as const)('the renderer sets %s, as wide as it is measured', (name, family, weight) => {
    const text = 'Growers told ‘pickers’ to wait: 45% of 250';
    const width = boxOf(text, family, weight)?.width ?? 0;
    expect(width / 100 / fonts.metrics[name].widthOf(text)).toBeCloseTo(1, 1);
    expect(width / 100).toBeLessThanOrEqual(fonts.metrics[name].widthOf(text) * 1.01);
  });

  test('characters in them are drawn, and the others are reported', () => {
    const has = (character: string) =>
      Object.values(fonts.metrics).some((font) => font.has(character));
    for (const character of 'Aé%’–£…חŵ🍐')
      expect(boxOf(character, 'Public Sans', 400) !== undefined, character).toBe(has(character));
    expect(missingIn('Pears חב &\u200f 🍐', fonts)).toEqual(['ח', 'ב', '🍐']);
  });
});
