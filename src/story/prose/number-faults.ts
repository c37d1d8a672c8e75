import type { FigureData } from '../../data/figure.ts';
import { notMeant } from '../../data/meant.ts';
import type { Language } from '../../language/languages.ts';
import { wrongLimit } from './wrong-limit.ts';
import { FIGURE, typedPercentages, type Piece } from './typography.ts';

/** What the numbers in a text are compared with. */
export interface KnownNumbers {
  figures: FigureData;
  /** The story's. */
  language: Language;
  /** The lines on scales of per cent: a target of 2% may be typed. Undefined where the front matter could not be read. */
  lines: readonly { at: number; label: string }[] | undefined;
}

/** A piece of a run of words. */
export interface RunPiece extends Piece {
  /** That of a figure; undefined for text. */
  reference?: string | undefined;
  /** What the words around it say of it. */
  is?: string | undefined;
}

/** Words at fault, with white space folded, and the message about them. */
interface Fault {
  words: string;
  line: number;
  message: string;
  severity?: 'advice';
}

/** What an author has typed between quotation marks: somebody's words, which stay when the data change. */
const QUOTED = /(?<![\p{L}\p{N}])["“„«][^"“”„«»]+["”“»]/gu;
const notQuoted = (text: string): string =>
  text.replace(QUOTED, (words) => words.replace(/\S/g, '\u00B7'));

/**
 * The percentages in a run of words that are typed by hand.
 *
 * @param advise what to do about a percentage that is typed in a sentence; undefined where any may be
 */
export function percentageFaults(
  run: readonly RunPiece[],
  { lines }: KnownNumbers,
  advise: (words: string) => string | undefined,
): Fault[] {
  const said = run.map(({ text }) => text.toLowerCase()).join('');
  const pieces = run.map(({ text, line, reference }) => ({
    text: reference === undefined ? notQuoted(notMeant(text)) : FIGURE,
    line,
  }));
  return typedPercentages(pieces).flatMap(({ words, line }) => {
    const isAtLine = lines?.some((line) => isSaidOf(line, words, said)) ?? true;
    const advice = isAtLine ? undefined : advise(words);
    return advice === undefined
      ? []
      : { words, line, message: `"${words}" is typed by hand: ${advice}` };
  });
}

/** Whether a percentage is that of a line, which the text names by a word of its label: the 2% target. */
const isSaidOf = ({ at, label }: { at: number; label: string }, typed: string, said: string) =>
  !/point|pwynt/i.test(typed) &&
  Number.parseFloat(typed.replace(/^\D+/, '')) === at &&
  (label.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => said.includes(word));

/** What to do about a percentage that is typed: the ways to write a figure, and a given number where one may be. */
export const waysOut = (words: string, figure: string, given: string | undefined): string =>
  `write ${figure} if it is a figure of the data, ${given === undefined ? '' : `${given} if a source gives it, `}=${words}= if it is meant as it stands, or =${words}, ours= if you worked it out`;

/**
 * The figures in a run of words of which the words before them are false. These may be somebody else's, or denied: they
 * are advice.
 *
 * @param written a figure as its author writes it, by its reference
 */
export const figureFaults = (
  run: readonly RunPiece[],
  written: (reference: string) => string,
  { figures }: KnownNumbers,
): Fault[] =>
  run.flatMap(({ text: words, line, reference, is }, i) => {
    if (reference === undefined) return [];
    const [before, after] = [joined(run.slice(0, i)), joined(run.slice(i + 1))];
    const message = wrongLimit({ reference, is }, before, after, written, figures);
    return message === undefined ? [] : { words, line, message, severity: 'advice' };
  });

/** The text of some pieces, as far as it is not marked as meant, with white space folded: a line may end anywhere in it. */
const joined = (pieces: readonly RunPiece[]): string =>
  pieces
    .map(({ text }) => notMeant(text))
    .join('')
    .replace(/\s+/g, ' ');
