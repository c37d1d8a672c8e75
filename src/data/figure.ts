import type { Language } from '../language/languages.ts';
import { countMeasures } from './count-measures.ts';
import { checkIs } from './is.ts';
import { FigureError, parseReference, ratioIn, rowsIn } from './reference.ts';
import { withoutSigns } from './meant.ts';
import { measured, quantityIn, type Figure, type Measures } from './measure.ts';
import { own } from './own.ts';
import { listOf } from './problem.ts';
import { type Quantity, areOfOneKind } from './quantity.ts';
import { timesAs } from './claim.ts';
import { divide, toNumber } from './fraction.ts';
import { isDegrees } from './unit.ts';
import { capital, startsSentence, isSlug } from './text.ts';
import type { Row } from './counts.ts';
import type { ValueMeasure, ValueRow } from './value.ts';
import { valueMeasures } from './value-measures.ts';

/** A number, and the reference that it was found by. */
interface Compared {
  reference: string;
  quantity: Quantity;
}

/**
 * How many times as large one number is as another: "nearly four times".
 *
 * @throws FigureError where it is not, or the two cannot be compared
 */
function ratio(of: Compared, per: Compared, language: Language): Figure {
  if (!areOfOneKind(of.quantity, per.quantity))
    throw new FigureError(
      `"${of.reference}" and "${per.reference}" are not of one kind: name two counts, two shares, or two values of one unit`,
    );
  if (isDegrees(of.quantity.unit))
    throw new FigureError('degrees are not multiples of each other: rewrite the sentence');
  const low = [of, per].find(({ quantity }) => quantity.value.numerator <= 0n);
  if (low)
    throw new FigureError(
      `"${low.reference}" is not above 0, and only numbers above 0 can be compared as “times as large”: rewrite the sentence`,
    );
  const value = divide(of.quantity.value, per.quantity.value);
  const text = timesAs(value, language);
  if (text === undefined) {
    const turned = timesAs(divide(per.quantity.value, of.quantity.value), language);
    throw new FigureError(
      `"${of.reference}" is not “times as large” as "${per.reference}": ${turned === undefined ? '' : `write ${per.reference} per ${of.reference}, or `}rewrite the sentence`,
    );
  }
  return { text, value: toNumber(value), part: false };
}

/**
 * The data that figures are taken from, by the names of their files: the rows of a table of counts, or
 * the measures of a table of values.
 */
export type FigureData = Readonly<
  Record<string, readonly Row[] | { measures: readonly ValueMeasure[] }>
>;

/**
 * Resolves a reference to a figure.
 *
 * `table/row/measure` names one row: `pears/spring/share`. For counts, the measures are part, whole,
 * rest, share and about; for values, there is value. `table/row..row/measure` compares two:
 * `pears/spring..autumn/times`. For counts, the measures are part-change, rest-change, whole-change, the same with
 * percent, points and times; for values, change, percent and times. Where a file has several measures, their names stand for value, and go before
 * those of two rows: pay, pay-change. A row with a time is named with it: `areas/Leeds@2014/pay`. The shares of the rest are rest-share, rest-about,
 * rest-points and rest-times. `reference per reference` says how many times as large one number of a row is as another.
 *
 * A form may follow, `table/row..row/measure/form`. Those of changes, and of values that are changes, are amount, verb
 * and direction. Those of numbers of one row are rounded, just, nearest, below and above, and after the last
 * two a number: `pears/spring/share/below/20`. Every wording is true of the exact numbers: `claim.ts`, `change.ts` and
 * `quantity.ts` say how far each one goes.
 *
 * @param reference as the author wrote it
 * @param language the story's, which the words are in
 * @throws FigureError where there is no such figure, with advice for authors
 */
export function figure(reference: string, data: FigureData, language: Language): Figure {
  const [of, per] =
    ratioIn(reference)?.map((side) => ({
      reference: side.trim(),
      quantity: found(side, data, language).quantity(),
    })) ?? [];
  return of && per ? ratio(of, per, language) : found(reference, data, language).figure();
}

/**
 * Checks what an author's words say of a number of one row, or of the numbers of two, `pears/spring..autumn/share`.
 *
 * @throws FigureError where it is not true, or cannot be checked
 */
export function checkTold(
  reference: string,
  { is, words }: NonNullable<Piece['told']>,
  data: FigureData,
  language: Language,
): void {
  if (words.trim() === '')
    throw new FigureError(
      `"is" checks words, and there are none: write <Figure of="${reference}" is="${is}">words</Figure>, or in braces {${reference} is ${is}: words}`,
    );
  const parts = parseReference(reference);
  const keys = rowsIn(parts?.keys ?? '');
  if (!parts || parts.form !== undefined || keys.length > 2)
    throw new FigureError(
      '"is" checks the number of one row, or those of two: write table/row/measure or table/row..row/measure',
    );
  const { table, measure } = parts;
  const numbers = keys.map((key) => found(`${table}/${key}/${measure}`, data, language).quantity());
  const [from, to] = numbers;
  if (from) checkIs(is, to ? [from, to] : [from]);
}

/** The rows of a file, by their keys alone where it has several measures. */
export const rowsInFile = (file: FigureData[string]): readonly (Row | ValueRow)[] =>
  'measures' in file ? (file.measures[0]?.rows ?? []) : file;

/** What a reference to one file names, told as a figure or as an exact number. Both throw where there is none. */
interface Found {
  figure: () => Figure;
  quantity: () => Quantity;
}

function found(reference: string, data: FigureData, language: Language): Found {
  const parts = parseReference(reference);
  if (!parts)
    throw new FigureError(
      `"${reference}" is not a figure: write table/row/measure, or table/row..row/measure to compare`,
    );
  const file = own(data, parts.table);
  if (!file)
    throw new FigureError(
      `"${parts.table}" is not the name of a CSV file with figures: the names are ${listOf(Object.keys(data))}`,
    );
  const found = <R extends { key: string }>(rows: readonly R[], measures: Measures<R>): Found => ({
    figure: () => measured(parts, rows, measures, language),
    quantity: () => quantityIn(parts, rows, measures),
  });
  return 'measures' in file
    ? found(file.measures[0]?.rows ?? [], valueMeasures(file.measures, language))
    : found(file, countMeasures(language));
}

/** A number that a source gives, and no CSV file: `{given/letter-2021/50%}` in front matter. */
export interface Given {
  /** The id of the source; empty where it is missing. */
  source: string;
  /** The number as the source gives it; empty where it is missing. */
  number: string;
}

/** What stands before a given number in braces. No table may have this name. */
export const GIVEN = 'given';

/** A piece of the front matter's text: a figure, where it has a reference, a given number, and words otherwise. */
export interface Piece {
  /** As they are written, with their braces, and with the signs around words that are meant. */
  words: string;
  reference?: string;
  /** What the author's own words say of the number, and these words, which stand in its place. */
  told?: { is: string; words: string };
  given?: Given;
  /** Whether the figure starts a sentence. */
  starts?: boolean;
}

/**
 * Front matter's text, cut where it names figures in braces: `In spring, {pears/spring/share} of pears`
 * gives the words before, the reference, and the words after. So it is with given numbers in braces, and with words
 * that are checked: `{pears/spring/share is above 9: a tenth}`.
 */
export function cut(text: string): Piece[] {
  const pieces = text.split(/\{([^{}]*)\}/);
  return pieces.flatMap((piece, i) => {
    if (i % 2 === 0) return piece === '' ? [] : [{ words: piece }];
    const given = readGiven(piece.trim());
    if (given) return [{ words: `{${piece}}`, given }];
    const [reference, is, told = ''] = TOLD.exec(piece)?.slice(1) ?? [];
    if (reference !== undefined && is !== undefined)
      return [{ words: `{${piece}}`, reference, told: { is, words: told } }];
    const starts = startsSentence(pieces.slice(0, i).join(''));
    return [{ words: `{${piece}}`, reference: piece.trim(), starts }];
  });
}

/** A reference, what some words say of its number, and the words. The key of a row may have the word “is”, too. */
const TOLD = /^\s*([^/]*\/[^/]*\/.*?)\s+is\s+([^:]*?)\s*(?::\s*(.*?)\s*)?$/s;

function readGiven(text: string): Given | undefined {
  // Spelled in another way, it has neither, which the check refuses.
  if (/^given[:\s]|^Given\//i.test(text) && !text.startsWith(`${GIVEN}/`))
    return { source: '', number: '' };
  const [name, ...rest] = text.split('/');
  if (name !== GIVEN) return undefined;
  const [source = ''] = rest.length > 1 && isSlug(rest[0] ?? '') ? rest.splice(0, 1) : [];
  return { source, number: rest.join('/') };
}

/**
 * Front matter's text with its figures and given numbers filled in.
 *
 * @throws FigureError as `figure` does
 */
export const fill = (text: string, data: FigureData, language: Language): string =>
  cut(text)
    .map((piece) => wordsOf(piece, data, language))
    .join('');

/**
 * What readers see of a piece of text.
 *
 * @throws FigureError as `figure` does
 */
export function wordsOf(
  { words, reference, told, given, starts }: Piece,
  data: FigureData,
  language: Language,
): string {
  if (given) return given.number;
  if (told || reference === undefined) return withoutSigns(told?.words ?? words, language);
  const { text } = figure(reference, data, language);
  return starts ? capital(text) : text;
}
