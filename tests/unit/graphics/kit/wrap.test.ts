import { describe, expect, test } from 'vitest';
import { wrapAt } from '../../../../src/graphics/kit/wrap.ts';

describe('words are wrapped into lines', () => {
  test.each([
    ['Fruit growers: ‘has not changed’', 17, ['Fruit growers:', '‘has not changed’']],
    ['as long as it may be', 20, ['as long as it may be']],
    ['as long as it may be', 19, ['as long as it may', 'be']],
    ['a verylongword here', 5, ['a', 'verylongword', 'here']],
    ['one', 20, ['one']],
    ['two  spaces', 20, ['two spaces']],
    ['有池塘的花园，没有池塘的。', 6, ['有池塘的花', '园，没有池塘', '的。']],
    ['1,234\u00A0cases of 5,678\u00A0cases', 11, ['1,234\u00A0cases', 'of', '5,678\u00A0cases']],
    ['共有池塘12\u00A0个', 7, ['共有池塘', '12\u00A0个']],
    ['在 2024 年的（花园）里', 8, ['在 2024 年', '的（花园）里']],
  ])('"%s", %d to a line', (text, most, lines) => {
    expect(wrapAt(text, most)).toEqual(lines);
  });
});
