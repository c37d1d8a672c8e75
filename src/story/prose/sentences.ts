import type { Told } from '../../data/figure.ts';
import { notMeant } from '../../data/meant.ts';
import {
  FIGURE,
  lineInPieces,
  numberIn,
  typedPercentages,
  type Piece,
  type TypedNumber,
} from './typography.ts';

/** A piece of a run of words. */
export interface RunPiece extends Piece {
  /** That of a figure; undefined for text. */
  reference?: string | undefined;
  told?: Told | undefined;
}

/** A number in a sentence. */
export interface SentenceNumber {
  /** With white space folded. */
  words: string;
  line: number;
  /** Where it starts and ends in the sentence. */
  index: number;
  end: number;
  /** What is typed; undefined for a figure, and for words that are not read. */
  number?: TypedNumber | undefined;
  /** That of a figure. */
  reference?: string | undefined;
  isPercent: boolean;
}

/** A sentence with its numbers. */
export interface Sentence {
  /** What is meant, or quoted, has dots in place of its letters. */
  text: string;
  /** What stands before it in its paragraph. */
  before: string;
  numbers: SentenceNumber[];
}

/** What an author has typed between quotation marks: somebody's words, which stay when the data change. */
const QUOTED = /(?<![\p{L}\p{N}])["“„«][^"“”„«»]+["”“»]/gu;
const notQuoted = (text: string): string =>
  text.replace(QUOTED, (words) => words.replace(/\S/g, '\u00B7'));

const PLAIN = /(?<![\p{L}\p{N}.,/@#·-])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}·]|[.,]\d)/gu;
/** The end of a sentence; what follows starts with a capital or a number. */
const END = /[.!?…]["”’)\]]*\s+(?=["“‘([]?[\p{Lu}\p{N}\uFFFC])/gu;

/** The sentences of a run of words, with the numbers in them: figures, percentages, and others in digits. */
export function sentences(run: readonly RunPiece[]): Sentence[] {
  const pieces = run.map(({ text, line, reference }) => ({
    text: reference === undefined ? notQuoted(notMeant(text)) : FIGURE,
    line,
  }));
  const text = pieces.map((piece) => piece.text).join('');
  const percentages = typedPercentages(pieces).map((one) => ({ ...one, isPercent: true }));
  const others = Array.from(text.matchAll(PLAIN), ({ 0: words, index }) => ({
    words,
    index,
    end: index + words.length,
    line: lineInPieces(pieces, index),
    number: numberIn(words),
    isPercent: false,
  })).filter(({ index }) => !percentages.some((one) => one.index <= index && index < one.end));
  let at = 0;
  const figures = run.flatMap(({ text: words, line, reference }, i): SentenceNumber[] => {
    const index = at;
    at += pieces[i]?.text.length ?? 0;
    return reference === undefined
      ? []
      : [{ words, line, index, end: at, reference, isPercent: false }];
  });
  const numbers = [...percentages, ...others, ...figures].toSorted((a, b) => a.index - b.index);
  const ends = Array.from(text.matchAll(END), ({ 0: stop, index }) => index + stop.length);
  return [...ends, text.length].map((end, i) => {
    const start = ends[i - 1] ?? 0;
    return {
      text: text.slice(start, end),
      before: text.slice(0, start),
      numbers: numbers
        .filter(({ index }) => index >= start && index < end)
        .map((one) => ({ ...one, index: one.index - start, end: one.end - start })),
    };
  });
}
