import { describe, expect, test } from 'vitest';
import { readValues } from './one-measure.ts';
import { isDegrees, isMultiple, isPercentage, type Unit } from '../../../src/data/unit.ts';

const columns = { key: 'year', value: 'n' };
const read = (text: string, unit: Unit, language: 'en-GB' | 'cy' = 'en-GB') =>
  readValues(`year,n\n${text}`, 'n.csv', { columns, unit, language });
const children: Unit = { before: '', after: ' children', decimals: 0 };
const ADVICE =
  "give the unit the word after 1, as unit: { after: ' children', one: ' …' }, or the same again if it does not change";

describe('a unit of several things', () => {
  test('is refused beside 1', () => {
    expect(read('2023,2\n2024,1\n', children).problems).toEqual([
      { file: 'n.csv', line: 3, message: `"n" would be printed as 1 children: ${ADVICE}` },
    ]);
  });

  test('has another word after 1, which the unit names', () => {
    const unit = { ...children, one: ' child' };
    const { rows, problems } = read('2023,2\n2024,1\n', unit);
    expect(problems).toEqual([]);
    expect(rows.map(({ text }) => text)).toEqual(['2 children', '1 child']);
  });

  test.each<[string, Unit, 'en-GB' | 'cy']>([
    ['numbers with decimals', { before: '', after: ' tonnes', decimals: 1 }, 'en-GB'],
    ['a word that ends in s and is one', { before: '', after: ' species', decimals: 0 }, 'en-GB'],
    ['another language', children, 'cy'],
  ])('%s are accepted', (_, unit, language) => {
    expect(read('2023,2\n2024,1\n', unit, language).problems).toEqual([]);
  });

  test.each([[' per cent'], [' Per cent'], [' pct'], ['pc'], ['%'], [' y cant']])(
    '“%s” is that of percentages',
    (after) => expect(isPercentage({ ...children, after })).toBe(true),
  );

  test.each([['°C'], [' ºC'], [' C'], [' degrees'], [' gradd']])(
    '“%s” is that of degrees',
    (after) => expect(isDegrees({ ...children, after })).toBe(true),
  );

  test.each([[' million'], ['k'], [' bn'], [' miliwn']])('“%s” is a multiple', (after) =>
    expect(isMultiple({ ...children, after })).toBe(true),
  );

  test.each([[' pcs'], [' Celtic cups'], [' miles']])('“%s” is none of these', (after) =>
    expect([isPercentage, isDegrees, isMultiple].map((is) => is({ ...children, after }))).toEqual([
      false,
      false,
      false,
    ]),
  );
});
