import { describe, expect, test } from 'vitest';
import { breakLines, fitText } from '../../../../src/syndication/pictures/text-block.ts';

describe('a text is set', () => {
  const font = { has: () => true, widthOf: (text: string) => text.length / 10 };
  const set = (text: string, width: number, height: number) =>
    fitText(text, font, { width, height }, [20, 10], 1);

  test.each([
    ['on one', 'a pear', 12, 20, { size: 20, lines: ['a pear'] }],
    ['of equal length', 'aa bb cc dd', 17, 40, { size: 20, lines: ['aa bb', 'cc dd'] }],
    ['smaller', 'aa bb cc dd', 17, 20, { size: 10, lines: ['aa bb cc dd'] }],
    ['through a long word', 'a pearpear', 5, 30, { size: 10, lines: ['a', 'pear', 'pear'] }],
    ['with the rest cut off', 'aa bb cc dd ee', 6, 20, { size: 10, lines: ['aa bb', 'cc dd…'] }],
  ])('%s', (_, text, width, height, expected) => {
    expect(set(text, width, height)).toEqual(expected);
  });

  test('with all its words in their order', () => {
    expect(breakLines('a  bb ccc', (line) => line.length <= 4)).toEqual(['a bb', 'ccc']);
  });
});
