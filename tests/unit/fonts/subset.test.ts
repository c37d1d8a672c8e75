import subset from 'subset-font';
import { describe, expect, test } from 'vitest';
import { readMetrics } from '../../../src/fonts/metrics.ts';
import { subsetFace } from '../../../src/fonts/subset.ts';
import { FACES } from '../../../src/fonts/faces.ts';

const usage = (text: string, laterText = '') => ({ text, laterText, headings: false });

/** The fonts in the rules, and what each is for. */
async function fontsIn(css: string) {
  const rules = Array.from(
    css.matchAll(/base64,([^"]+)"\) format\("woff2"\)(?:;unicode-range:([^}]+))?}/g),
    ([, data = '', range]) => ({ range, woff2: Buffer.from(data, 'base64') }),
  );
  return Promise.all(
    rules.map(async ({ range, woff2 }) => ({
      range,
      size: woff2.length,
      metrics: readMetrics(
        await subset(woff2, undefined, { keepAllGlyphs: true, targetFormat: 'truetype' }),
      ),
    })),
  );
}

describe.each(Object.values(FACES))('$name', (face) => {
  test('has the page’s characters, and no others', async () => {
    const css = await subsetFace(face, usage('Of 20, the\n\t“part”', '%'));
    const [font, ...others] = await fontsIn(css);
    expect(others).toEqual([]);
    expect(font?.range).toBeUndefined();
    for (const character of 'Of 20, the“par”%') expect(font?.metrics.has(character)).toBe(true);
    for (const character of 'zZ9é') expect(font?.metrics.has(character)).toBe(false);
    expect(css).toContain(`font-family:"${face.family}";font-style:${face.style}`);
    expect(css).toContain('font-display:block');
  });

  test('letters of Welsh and of names come from other files, whose rules are for these letters alone', async () => {
    const css = await subsetFace(face, usage('Ŵyl Łódź, Nguyễn, dŵr a thŷ'));
    const fonts = await fontsIn(css);
    expect(fonts.map(({ range }) => range)).toEqual([
      undefined,
      'U+141,U+174,U+175,U+177,U+17A',
      'U+1EC5',
    ]);
    const [latin, extended, vietnamese] = fonts.map(({ metrics }) => metrics);
    for (const character of 'ylódNguyn, r') expect(latin?.has(character)).toBe(true);
    for (const character of 'ŁŴŵŷź') expect(extended?.has(character)).toBe(true);
    expect(vietnamese?.has('ễ')).toBe(true);
  });
});

test('the sans keeps the tabular figures that tables are set in', async () => {
  const css = await subsetFace(FACES.sans, usage('0123456789'));
  const plain = await subset(Buffer.from(/base64,([^"]+)/.exec(css)?.[1] ?? '', 'base64'), '1', {
    targetFormat: 'truetype',
  });
  expect(Buffer.from(plain).includes('tnum')).toBe(true);
});
