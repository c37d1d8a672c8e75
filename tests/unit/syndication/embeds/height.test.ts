import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { embedHeight } from '../../../../src/syndication/embeds/height.ts';
import { readMeasures } from '../../../../src/syndication/embeds/measures.ts';

const FILES = ['src/styles/graphic.css', 'src/styles/embed.css', 'src/styles/embed-steps.css'];
/** The style sheets, with a change. */
const sheets = (change = (css: string) => css) =>
  Object.fromEntries(
    FILES.map((file) => [
      file,
      change(readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8')),
    ]),
  );
const measures = readMeasures(sheets());
const step = { heading: 'Pears', text: ['Ripe in spring.'], images: 0 };
const words = {
  title: 'Pears',
  steps: [step],
  about: ['Pears picked.'],
  source: 'Source: Grower',
  home: 'The full story',
  graphicHeight: 280,
};
const heightWith = (more: Partial<typeof words>) => embedHeight({ ...words, ...more }, measures);

test('every length of the style sheets is found, and is a whole number of pixels', () => {
  const { lines, ...others } = measures;
  const lengths = [...Object.values(others), ...Object.values(lines)];
  expect(lengths.length).toBeGreaterThan(8);
  for (const length of lengths) {
    expect(length).toBeGreaterThan(0);
    expect(Number.isInteger(length)).toBe(true);
  }
});

test('a rule that is gone, or in another unit, is an error that names it and the file', () => {
  expect(() => readMeasures(sheets((css) => css.replaceAll('.told', '.new')))).toThrow(
    '".told" sets no "margin-top" in any of "src/styles/graphic.css", "src/styles/embed.css" and "src/styles/embed-steps.css"',
  );
  const inPixels = sheets((css) => css.replace('max-height: 10rem', 'max-height: 160px'));
  expect(() => readMeasures(inPixels)).toThrow(
    'src/styles/embed-steps.css: "max-height: 160px" of ".step img" should be a length in rem',
  );
});

describe('an embed is higher', () => {
  const long = 'as many words as need more lines than one';

  test('by the lines of its title, of what it is about, of its source and its link', () => {
    const { title, credit } = measures.lines;
    expect(heightWith({ title: long })).toBe(heightWith({}) + title);
    expect(heightWith({ source: long })).toBe(heightWith({}) + credit);
    expect(heightWith({ about: [long, 'From “Pears”'] })).toBe(heightWith({}) + 2 * credit);
    expect(heightWith({ home: long.repeat(3) })).toBeGreaterThan(heightWith({}));
  });

  test('by the longest of its steps, and by no other', () => {
    const longer = { ...step, text: ['Ripe in spring.', long] };
    const higher = heightWith({}) + 2 * measures.lines.text + measures.paragraphs;
    expect(heightWith({ steps: [step, longer] })).toBe(higher);
    expect(heightWith({ steps: [longer, step, longer] })).toBe(higher);
  });

  test('by what its graphic needs', () => {
    expect(heightWith({ graphicHeight: 300 })).toBe(heightWith({}) + 20);
  });

  test('by the images of a step', () => {
    expect(heightWith({ steps: [{ ...step, images: 100 }] })).toBe(heightWith({}) + 100);
  });

  test('by rows for the buttons of more than three steps and both ways, five to a row', () => {
    const rows = [3, 4, 8, 9, 13, 14].map(
      (count) =>
        (heightWith({ steps: Array.from({ length: count }, () => step) }) - heightWith({})) /
        measures.buttons,
    );
    expect(rows).toEqual([0, 1, 1, 2, 2, 3]);
  });
});
