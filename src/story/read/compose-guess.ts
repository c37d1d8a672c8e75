import { isDate, precisionOf } from '../../data/date.ts';
import { figure } from '../../data/figure.ts';
import { own } from '../../data/own.ts';
import { capital } from '../../data/text.ts';
import { labelOf } from '../../data/counts.ts';
import { formOf, isFormName } from '../../graphics/forms.ts';
import type { GuessRange } from '../../graphics/kit/guess-range.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Draft } from '../check/draft.ts';
import {
  answerStep,
  changeBetween,
  isEarlier,
  measuredBy,
  rowsOfFile,
  type Measured,
} from '../guess.ts';
import { guessesOf } from '../kinds/index.ts';
import type { GuessOutline, SceneOutline } from '../prose/outline.ts';
import type { Guess } from '../story.ts';

type Data = Pick<Draft, 'figures' | 'language'>;

/** A guess with what its slider and its answer say; undefined where its figure or its step is not there. */
export function guessOf(
  { id, of, from, scene }: GuessOutline,
  scenes: readonly SceneOutline[],
  data: Data,
): Guess | undefined {
  const { figures, language } = data;
  const found = measuredBy(of, figures);
  const on = scenes.find((other) => other.id === scene);
  const answer = found && on && answerStep(on, found, figures);
  const form = on?.form ?? '';
  if (!found || !answer || !isFormName(form)) return undefined;
  const range = rangeOf(found, form, data);
  if (!range) return undefined;
  const valueOf = (reference: string) =>
    figure(reference, figures, language).value * (found.measure === 'share' ? 100 : 1);
  const endWords = wordsOf(of, found, data);
  const guess = {
    id,
    scene,
    answer: answer.id,
    range,
    end: valueOf(of),
    endWords,
    dots: dotsOf(found, form, range.most, data),
  };
  const started = from === undefined ? undefined : measuredBy(from, figures);
  if (from === undefined || !started)
    return {
      ...guess,
      start: onSlider((range.least + range.most) / 2, range),
      startWords: undefined,
      result: capital(endWords),
    };
  const startWords = wordsOf(from, started, data);
  const change = figure(changeBetween(found, started), figures, language).text;
  const [first, last] = isEarlier(found, started) ? [endWords, startWords] : [startWords, endWords];
  const result = capital(dictionaryOf(language).guess.compared(first, last, change));
  return { ...guess, start: onSlider(valueOf(from), range), startWords, result };
}

function rangeOf(
  { table, name }: Measured,
  form: string,
  { figures, language }: Data,
): GuessRange | undefined {
  const file = own(figures, table);
  const style = formOf(form).guessDots ? 'dots' : 'scale';
  return file && guessesOf(file).range(file, name, language, style);
}

function dotsOf(
  { table, row: key, measure }: Measured,
  form: string,
  most: number,
  { figures }: Data,
): Guess['dots'] {
  const row = rowsOfFile(figures, table).find((row) => row.key === key);
  return row && 'whole' in row ? formOf(form).guessDots?.(row, measure, most) : undefined;
}

/** The nearest value that a slider has. */
function onSlider(value: number, { least, step, written }: GuessRange): number {
  const steps = Math.round(Number(((value - least) / step).toFixed(6)));
  return Number((least + steps * step).toFixed(written.decimals ?? 0));
}

/** A figure and its row: `12 in spring`, `6.1% in June 2014`, `42.5 tonnes (Mill)`. */
function wordsOf(
  reference: string,
  { table, row: key, measure }: Measured,
  { figures, language }: Data,
): string {
  const { text } = figure(reference, figures, language);
  const name = labelOf(rowsOfFile(figures, table).find((row) => row.key === key) ?? { key });
  const { inRow, series } = dictionaryOf(language).graphics;
  if (measure !== 'value') return inRow(text, name);
  // No preposition suits all names.
  return isDate(key)
    ? `${text} ${series.when(name, precisionOf(key) === 'day')}`
    : `${text} (${name})`;
}
