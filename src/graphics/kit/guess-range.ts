import { nice } from 'd3';
import { toNumber } from '../../data/fraction.ts';
import { separatorIn } from '../../data/number.ts';
import { isPercentage } from '../../data/unit.ts';
import { minusBefore } from '../../data/value.ts';
import { written, type Written } from '../../data/written-number.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Values } from './form.ts';
import { isNarrow } from './value-axis.ts';

/** The values that readers may guess, and how they are written. */
export interface GuessRange {
  least: number;
  most: number;
  step: number;
  written: Written;
}

/** How much further than the values the slider goes, from zero. */
const MORE = 1.1;
/** In how many round steps the scale is cut, about. */
const TICKS = 10;
/** How many steps a slider has at most: more of them are nearer to each other than a finger can tell. */
const STEPS = 3000;

/**
 * Where a slider for values begins and ends: round numbers beyond all of them. It begins at zero, or ends there, unless
 * values go beyond, or are all large and alike. Steps are as fine as the unit's decimals, or a power of ten.
 */
export function guessRange({
  rows,
  unit,
  language,
}: Pick<Values, 'rows' | 'unit' | 'language'>): GuessRange {
  const values = rows.flatMap(({ value }) => (value ? toNumber(value) : []));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low;
  const [start, end] = isNarrow(low, high)
    ? nice(low - span, high + span, TICKS)
    : nice(Math.min(0, low * MORE), Math.max(0, high * MORE), TICKS);
  const { decimals } = unit;
  const outwards = (value: number, round: (n: number) => number) =>
    Number((round(Number((value * 10 ** decimals).toFixed(6))) / 10 ** decimals).toFixed(decimals));
  const least = outwards(start, Math.floor);
  // Nothing else is on a scale of zeros alone.
  const most = outwards(end, Math.ceil) || (least < 0 ? 0 : 1);
  // A share of a whole is no more than all of it.
  const capped = isPercentage(unit) && low >= 0 && high <= 100 ? Math.min(most, 100) : most;
  let places = decimals;
  while ((capped - least) * 10 ** places > STEPS) places -= 1;
  const shown = Math.max(places, 0);
  return {
    least,
    most: capped,
    step: Number((10 ** -places).toFixed(shown)),
    written: writtenIn(unit, shown, least, language),
  };
}

function writtenIn(
  { before, after, one, decimals }: Values['unit'],
  shown: number,
  least: number,
  language: Values['language'],
): Written {
  const { decimal, withUnit } = dictionaryOf(language).numbers;
  return {
    text: withUnit('#', after),
    ...(one !== undefined && decimals === 0 && { one: withUnit('#', one) }),
    ...(before !== '' && { before }),
    ...(least < 0 && { minus: minusBefore({ before }) }),
    separator: separatorIn(language),
    ...(shown > 0 && { decimals: shown, point: decimal }),
  };
}

/** The guess with the longest words that a slider lets readers make: at one of its ends. */
export const longestGuess = ({ least, most, written: form }: GuessRange): number =>
  written(least, form).length > written(most, form).length ? least : most;

/** The words at a guess. */
export function guessWords({ written: form }: GuessRange, language: Values['language']): Written {
  const words = (text: string) => dictionaryOf(language).graphics.guess.replace('#', () => text);
  const { text, one } = form;
  return { ...form, text: words(text), ...(one !== undefined && { one: words(one) }) };
}
