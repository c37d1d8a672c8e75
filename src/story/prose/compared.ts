import type { Part } from '../../data/counts.ts';
import type { FigureData } from '../../data/figure.ts';
import { parseReference, rowsIn } from '../../data/reference.ts';
import { escapedPattern } from '../../data/text.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import {
  knownRows,
  namesIn,
  rowsNamed,
  typedAs,
  type KnownNumber,
  type KnownRow,
  type Named,
} from './known-rows.ts';
import { sentences, type RunPiece, type Sentence, type SentenceNumber } from './sentences.ts';

/** What the numbers in a text are compared with. */
export interface KnownNumbers {
  figures: FigureData;
  /** The story's. */
  language: Language;
  /** The lines on scales of per cent: a target of 2% may be typed. Undefined where the front matter could not be read. */
  lines: readonly { at: number; label: string }[] | undefined;
  nouns?: readonly KnownNoun[] | undefined;
  /** Takes each number that a figure would print as it is typed. */
  offer?: ((typed: Printable) => void) | undefined;
}

/** What a table counts or measures: a number before such a word is compared, be it as small as it may. */
export interface KnownNoun {
  table: string;
  noun: string;
  /** The part of a whole that it stands for. */
  part?: Part | undefined;
}

/** A typed number, and the figure that prints it. */
export interface Printable {
  words: string;
  line: number;
  /** The figure as its author writes it. */
  figure: string;
}

/** How an author writes a number in a text. */
export interface Ways {
  /** A figure, by its reference and what is said of it; undefined where no figure is filled in. */
  figure?: ((of: string, is?: string) => string) | undefined;
  /** One that a source gives; undefined where none may be cited. */
  given?: ((words: string) => string) | undefined;
}

/** What is said of a number: an error, or advice. */
export interface Found {
  message: string;
  severity?: 'advice' | undefined;
}

/** Words at fault, with white space folded, and the message about them. */
export interface Fault extends Found {
  words: string;
  line: number;
}

/** A number of a sentence, and what it may be of the data. */
export interface Read extends SentenceNumber {
  owners: readonly KnownNumber[];
}

/** What a sentence says, compared with the data. */
export interface Compared extends Sentence {
  numbers: Read[];
  /** All of the run, as it is written. */
  run: string;
  said: readonly Named[];
  named: readonly KnownRow[];
  known: KnownNumbers;
  ways: Ways;
}

/** The sentences of a run of words, each with the numbers of the data that its own may be, and the rows that it names. */
export function compare(run: readonly RunPiece[], known: KnownNumbers, ways: Ways): Compared[] {
  const rows = knownRows(known.figures);
  const words = run.map(({ text }) => text.toLowerCase()).join('');
  return sentences(run).map((sentence) => {
    const said = namesIn(sentence.text, rows);
    const isName = (number: SentenceNumber) =>
      said.some(({ name, index }) => number.index >= index && number.index < index + name.length);
    const numbers = sentence.numbers
      .filter((number) => number.isPercent || number.reference !== undefined || !isName(number))
      .map((number) => ({ ...number, owners: ownersOf(number, rows) }));
    return { ...sentence, numbers, run: words, said, named: rowsNamed(said, rows), known, ways };
  });
}

/** The numbers of the data that one may be: those of its rows if it is a figure, and otherwise those that are written so. */
function ownersOf(
  { reference, number, isPercent }: SentenceNumber,
  rows: readonly KnownRow[],
): KnownNumber[] {
  const numbers = rows.flatMap((row) => row.numbers);
  if (reference !== undefined) {
    const { table, keys, measure } = parseReference(reference) ?? {};
    const all = keys === undefined ? [] : rowsIn(keys);
    return numbers.filter(
      (one) => one.row.table === table && all.includes(one.row.key) && one.measure === measure,
    );
  }
  if (!number) return [];
  const digits = typedAs(number, number);
  return numbers.filter((one) => (one.isPercent || !isPercent) && typedAs(one, number) === digits);
}

/** Whether what the data count stands after a number: 36 libraries, 36 public libraries. */
export function isCounted({ end }: Read, { text, known: { nouns = [] } }: Compared): boolean {
  const after = /^\s(?:\p{L}+\s)?/u.exec(text.slice(end))?.[0].length ?? 0;
  return nouns.some(({ noun }) =>
    [text.slice(end + 1), text.slice(end + after)].some((rest) => startsWithWord(rest, noun)),
  );
}

const startsWithWord = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));

/** Whether a sentence has a word in it, with a capital or without. */
export const hasWord = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escapedPattern(word)}(?![\\p{L}\\p{N}])`, 'iu').test(text);

/** What stands between a part and its whole: “of”. */
export const ofIn = ({ language }: KnownNumbers): string =>
  dictionaryOf(language).numbers.outOf('', '').trim();
