import type { FigureData } from '../../data/figure.ts';
import { own } from '../../data/own.ts';
import { parseReference, ratioIn } from '../../data/reference.ts';

/** A reference to a figure in square brackets, where it is printed. */
const BRACKETED = /\[([^[\]{}()\n]+\/[^[\]{}()\n]+)\](?![([])/g;
/** What stands for words or a number that is still to come. TK alone may be a name, as XXX may be a number. */
const PLACEHOLDER =
  /\[(?:TK|XX+|TBC|TODO)(?::[^[\]]*)?\]|\bTK(?:TK)+\b|[£$€](?:TK|XX+)\b|\b(?:TK|XX+)\s?(?:%|per cent\b)/g;

/**
 * Finds what an author has left in a text and meant to replace: a figure in square brackets, `TKTK`, `£XX`.
 *
 * @param data whose files are named
 * @param written a figure as its author writes it there, by its reference; undefined where none is filled in
 */
export const leftovers = (
  text: string,
  data: FigureData,
  written: ((reference: string) => string) | undefined,
): { words: string; index: number; message: string; severity?: 'advice' }[] => [
  ...Array.from(text.matchAll(BRACKETED)).flatMap(({ 0: words, 1: inner = '', index }) => {
    const reference = parseReference(ratioIn(inner)?.[0] ?? inner);
    if (!reference || !own(data, reference.table)) return [];
    const advice = written ? `write ${written(inner)}` : 'word it without the figure';
    return { words, index, message: `"${words}" would be printed as it is: ${advice}` };
  }),
  ...Array.from(text.matchAll(PLACEHOLDER), ({ 0: words, index }) => ({
    words,
    index,
    message: `"${words}" stands for something that is still to come: write that, or =${words}= if it is meant`,
    severity: 'advice' as const,
  })),
];
