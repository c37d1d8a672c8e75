import type { Language } from '../language/languages.ts';
import { subtract, toNumber } from './fraction.ts';
import { checkIs, ratioOf, saysWay } from './is.ts';
import { isShare, measuresOf, printed, printedDifference, type FigureFile } from './measures.ts';
import { withoutSigns } from './meant.ts';
import { ratio } from './number.ts';
import { insteadOf } from './old-forms.ts';
import { own } from './own.ts';
import { listOf } from './problem.ts';
import { FigureError, parseReference, RATIO, rowsIn } from './reference.ts';
import { capital, startsSentence, isSlug } from './text.ts';
import type { Row } from './counts.ts';
import type { ValueRow } from './value.ts';
import { BARE } from './value.ts';

/** The data that figures are taken from, by the names of their files. */
export type FigureData = Readonly<Record<string, FigureFile>>;

/** A number as it is printed, with the value that it stands for. */
export interface Figure {
  text: string;
  /** The unrounded value: a number of the data, a fraction, or a difference. */
  value: number;
  /** Whether it measures the part, which has the accent colour wherever it appears. */
  part: boolean;
}

/** What an author's words say of a number, and the words, which stand in its place; without any, the number is printed. */
export interface Told {
  is: string;
  words: string;
}

/**
 * Resolves a reference to a figure.
 *
 * `table/row/measure` is the number of one row: `pears/spring/share`. For counts, the measures are part, rest, whole,
 * share and rest-share; for values, there is value or, where a file has several measures, their names. A row with a
 * time is named with it: `areas/Leeds@2014/pay`. `table/row..row/measure` is the difference between two rows, printed
 * without a sign, so that what the words around it say has to be told. `table/row..row/measure/ratio` is how many times
 * as large the second is.
 *
 * @param reference as the author wrote it
 * @param told what the author's words say of the number, which is checked
 * @throws FigureError where there is no such figure, with advice for authors, or where what is told is not true
 */
export function figure(
  reference: string,
  data: FigureData,
  language: Language,
  told?: Told,
): Figure {
  const parts = parseReference(reference);
  if (!parts)
    throw new FigureError(
      `"${reference}" is not a figure: write table/row/measure, or table/row..row/measure to compare`,
    );
  const { table, keys, measure, form } = parts;
  const file = own(data, table);
  if (!file)
    throw new FigureError(
      `"${table}" is not the name of a CSV file with figures: the names are ${listOf(Object.keys(data))}`,
    );
  const measures = measuresOf(table, file);
  const number = own(measures, measure);
  if (!number || (form !== undefined && form !== RATIO))
    throw new FigureError(
      insteadOf(parts, measures) ??
        (number
          ? `"${form ?? ''}" is no part of a figure: write ${table}/${keys}/${measure}, or of two rows ${table}/row..row/${measure}/${RATIO}`
          : `"${measure}" is not a measure of ${table}.csv: choose from ${listOf(Object.keys(measures))}`),
    );
  const [from, to, more] = rowsIn(keys).map((key) => number(key));
  if (!from || more) throw new FigureError(`"${keys}" should name two rows, as first..last`);
  if (form === RATIO) {
    const value = ratioOf(to ? [from, to] : [from]);
    if (told) checkIs(told.is, [{ value, unit: BARE }]);
    return { text: ratio(value, language), value: toNumber(value), part: false };
  }
  if (told) checkIs(told.is, to ? [from, to] : [from]);
  const value = toNumber(to ? subtract(to.value, from.value) : from.value);
  const part = measure === 'part' || measure === 'share';
  if (told && told.words !== '') return { text: told.words, value, part };
  if (!to)
    return { text: printed(from, language), value: isShare(from) ? value / 100 : value, part };
  if (!told || !saysWay(told.is))
    throw new FigureError(
      `"${reference}" is a difference, which is printed without a sign: say which way your words around it say that it went, as <Figure of="${reference}" is="up" />, or in braces {${reference} is up}`,
    );
  return { text: printedDifference(from, to, language), value, part };
}

/** The rows of a file, by their keys alone where it has several measures. */
export const rowsInFile = (file: FigureFile): readonly (Row | ValueRow)[] =>
  'measures' in file ? (file.measures[0]?.rows ?? []) : file;

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
  told?: Told;
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
    const starts = startsSentence(pieces.slice(0, i).join(''));
    if (reference !== undefined && is !== undefined)
      return [{ words: `{${piece}}`, reference, told: { is, words: told }, starts }];
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
  if (reference === undefined) return withoutSigns(words, language);
  if (told && told.words !== '') return withoutSigns(told.words, language);
  const { text } = figure(reference, data, language, told);
  return starts ? capital(text) : text;
}
