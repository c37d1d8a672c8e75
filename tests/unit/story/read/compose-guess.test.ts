import { describe, expect, test } from 'vitest';
import { fraction } from '../../../../src/data/fraction.ts';
import { formatValue } from '../../../../src/data/value.ts';
import { guessOf } from '../../../../src/story/read/compose-guess.ts';
import type { Language } from '../../../../src/language/languages.ts';
import type { SceneOutline } from '../../../../src/story/prose/outline.ts';
import { oneMeasure } from '../../data/one-measure.ts';

/** A guess at the second of two values, from the first. */
function composed(
  language: Language,
  keys: readonly [string, string],
  labels: readonly [string, string],
  more: { unit?: object; from?: boolean; form?: string } = {},
) {
  const unit = { before: '', after: '%', decimals: 1, ...more.unit };
  const rows = [fraction(41, 10), fraction(62, 10)].map((value, i) => ({
    key: keys[i] ?? '',
    label: labels[i] ?? '',
    value,
    text: formatValue(value, unit, language),
  }));
  const form = more.form ?? 'series';
  const steps = [{ id: 'all', state: `${form === 'bars' ? 'listed' : 'line'}/${keys[1]}` }];
  const scene = { id: 'scene', form, table: 'rate', steps } as unknown as SceneOutline;
  const from = more.from === false ? undefined : `rate/${keys[0]}/value`;
  return guessOf(
    {
      id: 'guess',
      of: `rate/${keys[1]}/value`,
      from,
      scene: 'scene',
      line: 1,
      isMeant: false,
      lastLine: 1,
    },
    [scene],
    { figures: { rate: oneMeasure({ rows, unit }) }, language },
  );
}

describe('the answer to a guess at a value', () => {
  test.each<[Language, string]>([
    ['en-GB', '4.1% in 2014, 6.2% in 2016: 2.1\u00A0percentage points higher'],
    ['cy', '4.1% (2014); 6.2% (2016); 2.1\u00A0pwynt canran yn uwch'],
    [
      'ar',
      '\u20664.1%\u2069 في 2014، \u20666.2%\u2069 في 2016: أعلى بمقدار \u20662.1\u2069\u00A0نقطة مئوية',
    ],
  ])('says both values, when they were, and the difference, in %s', (language, result) => {
    const guess = composed(language, ['2014', '2016'], ['2014', '2016']);
    expect(guess?.result).toBe(result);
    expect(guess).toMatchObject({ answer: 'all', start: 4.1, end: 6.2, range: { step: 0.1 } });
  });

  test('names a day as a day', () => {
    const guess = composed('en-GB', ['2014-06-03', '2014-06-04'], ['3 June 2014', '4 June 2014']);
    expect(guess?.endWords).toBe('6.2% on 4 June 2014');
  });

  test.each<[Language, string]>([
    ['en-GB', '£4.10 (Hill), £6.20 (Mill): £2.10 more'],
    ['cy', '£4.10 (Hill); £6.20 (Mill); £2.10 yn fwy'],
  ])('names a row that is no date in brackets, in %s', (language, result) => {
    const unit = { before: '£', after: '', decimals: 2 };
    const guess = composed(language, ['Hill', 'Mill'], ['Hill', 'Mill'], { unit, form: 'bars' });
    expect(guess?.result).toBe(result);
  });

  test('starts in the middle of the slider, at one of its steps, where it starts from nothing', () => {
    const guess = composed('en-GB', ['2014', '2016'], ['2014', '2016'], { from: false });
    expect(guess).toMatchObject({
      start: 3.5,
      startWords: undefined,
      result: '6.2% in 2016',
      range: { least: 0, most: 7 },
    });
  });
});
