import type { FigureData } from '../../data/figure.ts';
import { doubledUnit } from './doubled-unit.ts';
import { doubledWords } from './doubled-words.ts';
import { typedDirection } from './typed-direction.ts';
import { wrongLimit } from './wrong-limit.ts';
import { wrongWay } from './wrong-way.ts';
import { FIGURE, typedPercentages, type Piece } from './typography.ts';

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
}

/**
 * The percentages in a run of words that are typed by hand, and the signs after figures that bring their own.
 *
 * @param advise what to do about a percentage that is typed; undefined where it may be
 */
export function percentageFaults(
  run: readonly RunPiece[],
  advise: (words: string) => string | undefined,
): Fault[] {
  const pieces = run.map(({ text, line, reference }) => ({
    text: reference === undefined ? text : FIGURE,
    line,
  }));
  return typedPercentages(pieces).flatMap(({ words, line, figure }) => {
    if (figure)
      return {
        words,
        line,
        message: `"${words}" follows a figure that already has its sign: remove it, or name another figure`,
      };
    const advice = advise(words);
    return advice === undefined
      ? []
      : { words, line, message: `"${words}" is typed by hand: ${advice}` };
  });
}

/**
 * The figures in a run of words that say what the words around them say.
 *
 * @param written a figure as its author writes it, by its reference
 * @param figures the data
 */
export const figureFaults = (
  run: readonly RunPiece[],
  written: (reference: string) => string,
  figures: FigureData,
): Fault[] =>
  run.flatMap(({ text: words, line, reference }, i) => {
    if (reference === undefined) return [];
    const [before, after, afterNext] = [
      joined(run.slice(0, i)),
      joined(run.slice(i + 1)),
      joined(run.slice(i + 3)),
    ];
    const [link, next] = run.slice(i + 1);
    const message =
      typedDirection(reference, before, after, written, figures) ??
      (next?.reference !== undefined && /^\s+to\s+$/.test(link?.text ?? '')
        ? wrongWay(reference, next.reference, before, afterNext, figures)
        : undefined) ??
      doubledUnit(reference, before, after, figures) ??
      doubledWords(reference, before, after, figures) ??
      wrongLimit(reference, before, after, written, figures);
    return message === undefined ? [] : { words, line, message };
  });

/** The text of some pieces, with white space folded: a line may end anywhere in it. */
const joined = (pieces: readonly RunPiece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ');
