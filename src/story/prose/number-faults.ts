import type { FigureData } from '../../data/figure.ts';
import { notMeant, orMeant } from '../../data/meant.ts';
import type { Language } from '../../language/languages.ts';
import { percentageIn } from '../../data/typed-figure.ts';
import { told, wrongLimit } from './wrong-limit.ts';
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
 * The percentages in a run of words that are typed by hand, and the signs after figures that bring their own.
 *
 * @param advise what to do about a percentage that is typed in a sentence; undefined where any may be
 */
export function percentageFaults(
  run: readonly RunPiece[],
  { lines }: KnownNumbers,
  advise: (words: string, sentence: string) => string | undefined,
): Fault[] {
  const said = run.map(({ text }) => text.toLowerCase()).join('');
  const all = joined(run);
  let end = 0;
  const pieces = run.map(({ text, line, reference }) => ({
    text: reference === undefined ? notQuoted(notMeant(text)) : FIGURE,
    line,
  }));
  return typedPercentages(pieces).flatMap(({ words, line, figure }) => {
    if (figure)
      return {
        words,
        line,
        message: `"${words}" follows a figure that already has its sign: remove it, or name another figure`,
      };
    const at = Math.max(all.indexOf(words, end), end);
    end = at + words.length;
    const isAtLine = lines?.some((line) => isSaidOf(line, words, said)) ?? true;
    const advice = isAtLine ? undefined : advise(words, sentenceAt(all, at));
    return advice === undefined
      ? []
      : { words, line, message: `"${words}" is typed by hand: ${advice}` };
  });
}

/** Whether a percentage is that of a line, which the text names by a word of its label: the 2% target. */
const isSaidOf = ({ at, label }: { at: number; label: string }, typed: string, said: string) =>
  percentageIn(typed) === at &&
  (label.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => said.includes(word));

const SENTENCE_END = /(?<=[.!?])\s/;

/** The sentence at a place of a text. */
const sentenceAt = (text: string, index: number): string =>
  (text.slice(0, index).split(SENTENCE_END).at(-1) ?? '') +
  (text.slice(index).split(SENTENCE_END).at(0) ?? '');

/**
 * What to do about a percentage that is typed, in a line.
 *
 * @param figures those of the data that it may be
 */
export const waysOut = (
  words: string,
  figures: readonly string[],
  given: string | undefined,
): string => {
  const source = given === undefined ? '' : `, ${given} if a source gives it`;
  const meant = `=${words}= if it is meant as it stands`;
  return figures.length === 0
    ? `write ${meant}, =${words}, ours= if you worked it out${source}, or the figure of the data`
    : `write ${figures.join(' or ')}${source}, or ${meant}`;
};

/**
 * The figures in a run of words that say what the words beside them say, or of which these are false. The words may be
 * somebody else's, or denied: they are advice.
 *
 * @param written a figure as its author writes it, by its reference
 */
export const figureFaults = (
  run: readonly RunPiece[],
  written: (reference: string) => string,
  { figures, language }: KnownNumbers,
): Fault[] =>
  run.flatMap(({ text: words, line, reference }, i) => {
    if (reference === undefined) return [];
    const [before, after] = [joined(run.slice(0, i)), joined(run.slice(i + 1))];
    const message =
      doubledAt(told(reference, figures, language)?.text ?? '', before, after) ??
      wrongLimit(reference, before, after, written, figures);
    return message === undefined ? [] : { words, line, message, severity: 'advice' };
  });

function doubledAt(text: string, before: string, after: string): string | undefined {
  const word = doubled(text, before, after);
  return word === undefined
    ? undefined
    : `"${word}" stands beside a figure that says it: “${text}”. Remove it${orMeant(word)}`;
}

/** The text of some pieces, as far as it is not marked as meant, with white space folded: a line may end anywhere in it. */
const joined = (pieces: readonly RunPiece[]): string =>
  pieces
    .map(({ text }) => notMeant(text))
    .join('')
    .replace(/\s+/g, ' ');

/** The first and the last word of a text, if it is one of letters. */
const FIRST = /^\s*(\p{L}+)(?![\p{L}-])/u;
const LAST = /(?<![\p{L}-])(\p{L}+)\s*$/u;

/**
 * Finds a word, or a sign of money, that stands beside a figure and that the figure says itself: `about about one in
 * nine`, `5 tonnes tonnes`, `££5`.
 *
 * @param text the figure, in the language of its story
 * @param before the text before it
 * @param after the text after it
 * @returns the word or the sign; undefined where there is none
 */
function doubled(text: string, before: string, after: string): string | undefined {
  const sign = /^\p{Sc}/u.exec(text)?.[0];
  if (sign !== undefined && before.trimEnd().endsWith(sign)) return sign;
  const same = (a?: string, b?: string) =>
    a !== undefined && a.toLowerCase() === b?.toLowerCase() ? a : undefined;
  return (
    same(LAST.exec(before)?.[1], FIRST.exec(text)?.[1]) ??
    same(FIRST.exec(after)?.[1], LAST.exec(text)?.[1])
  );
}
