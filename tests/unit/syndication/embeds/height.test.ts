import { describe, expect, test } from 'vitest';
import { embedHeight, imagesHeight } from '../../../../src/syndication/embeds/height.ts';

const step = { heading: 'Pears', text: ['Ripe in spring.'], images: 0 };
const words = {
  title: 'Pears',
  steps: [step],
  about: ['Pears picked.'],
  source: 'Source: Grower',
  home: 'The full story',
  graphicHeight: 280,
};
const heightWith = (more: Partial<typeof words>) => embedHeight({ ...words, ...more });

describe('an embed is higher', () => {
  const long = 'as many words as need more lines than one';

  test('by the lines of its title, of what it is about, of its source and its link', () => {
    expect(heightWith({ title: long })).toBe(heightWith({}) + 20);
    expect(heightWith({ source: long })).toBe(heightWith({}) + 19);
    expect(heightWith({ about: [long, 'From “Pears”'] })).toBe(heightWith({}) + 2 * 19);
    expect(heightWith({ home: long.repeat(3) })).toBeGreaterThan(heightWith({}));
  });

  test('by the longest of its steps, and by no other', () => {
    const longer = { ...step, text: ['Ripe in spring.', long] };
    const higher = heightWith({}) + 2 * 24 + 8;
    expect(heightWith({ steps: [step, longer] })).toBe(higher);
    expect(heightWith({ steps: [longer, step, longer] })).toBe(higher);
  });

  test('by what its graphic needs', () => {
    expect(heightWith({ graphicHeight: 300 })).toBe(heightWith({}) + 20);
  });

  test('by the images of a step, of which a high one is made lower', () => {
    expect(heightWith({ steps: [{ ...step, images: 100 }] })).toBe(heightWith({}) + 100);
    expect(imagesHeight([100, 600])).toBe(100 + 160);
  });

  test('by rows for the buttons of more than three steps and both ways, five to a row', () => {
    const rows = [3, 4, 8, 9, 13, 14].map(
      (count) =>
        (heightWith({ steps: Array.from({ length: count }, () => step) }) - heightWith({})) / 50,
    );
    expect(rows).toEqual([0, 1, 1, 2, 2, 3]);
  });
});
