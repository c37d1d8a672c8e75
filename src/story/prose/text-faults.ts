import { cut, GIVEN, type FigureData } from '../../data/figure.ts';
import { notMeant } from '../../data/meant.ts';
import { referencesFor } from '../../data/typed-figure.ts';
import type { TextRule } from '../schema/text-rules.ts';
import { figureFaults, percentageFaults, waysOut, type KnownNumbers } from './number-faults.ts';
import { hasNumber } from './typography.ts';
import { own } from '../../data/own.ts';
import { parseReference, ratioIn } from '../../data/reference.ts';

/** A link or an image, and words that are emphasised, as Markdown has them. */
const MARKDOWN =
  /!?\[[^[\]]+\]\([^()\s]+\)|(?<![\p{L}\p{N}*_])(\*{1,2}|_{1,2})(?=[^\s*_])[^*_]*(?<=[^\s*_])\1(?![\p{L}\p{N}*_])/gu;

/**
 * The faults of a text that the references and sources in it do not have: the words at fault, with white space
 * folded, and the message.
 *
 */
export function textFaults(
  text: string,
  { filled, typed, cites }: TextRule,
  known: KnownNumbers,
): { words: string; message: string; severity?: 'advice' }[] {
  const pieces = cut(text);
  const run = pieces.map(({ words, reference, given }) => ({
    text: given ? GIVEN : words,
    line: 1,
    reference,
  }));
  const unpaired = filled ? unpairedFigures(text) : [];
  return [
    ...percentageFaults(run, known, (words, sentence) => {
      if (typed) return undefined;
      if (!filled)
        return `word it without the number, or write =${words}= if it is meant as it stands`;
      return waysOut(
        words,
        referencesFor(words, sentence, known.figures).map((reference) => `{${reference}}`),
        cites ? `{${GIVEN}/source/${words}}` : undefined,
      );
    })
      // It is a part of another fault.
      .filter(({ words }) => !unpaired.some((other) => other.includes(words))),
    ...figureFaults(run, (to) => `{${to}}`, known),
    ...(typed
      ? []
      : leftovers(notMeant(text), known.figures, filled ? (to) => `{${to}}` : undefined)),
    ...Array.from(text.matchAll(/<(Figure|Given)\b[^<>]*>?/g), ([words, name]) => {
      const right =
        name === 'Figure' ? filled && '{table/row/share}' : cites && `{${GIVEN}/source/50%}`;
      return {
        words,
        message: `"${words}" is for the text of the story, and would be printed as it is: ${right ? `write ${right} here` : 'word it without the figure'}`,
      };
    }),
    ...(filled || !typed ? Array.from(text.matchAll(MARKDOWN)) : []).map(({ 0: words }) => ({
      words,
      message: `"${words}" is for the text of the story, and would be printed as it is: ${/^!?\[/.test(words) ? 'put the link there' : 'remove the signs around its words'}`,
    })),
    ...pieces.flatMap(({ words, given }) => {
      if (!given || !filled) return [];
      if (given.source === '' || !hasNumber(given.number))
        return [
          {
            words,
            message: `"${words}" should name a source and a number as the source gives it: write {${GIVEN}/source/50%}`,
          },
        ];
      return cites
        ? []
        : [
            {
              words,
              message: `"${words}" cites a source, and here no link can lead to it: ${typed ? `write ${given.number} alone` : `word it without the number, and give that in the text of the story, as <Given source="${given.source}">${given.number}</Given>`}`,
            },
          ];
    }),
    ...unpaired.map((words) => ({
      words: words.replace(/\s+/g, ' '),
      message: `"${words}" would be printed with a brace: a figure has one { before it and one } after it`,
    })),
    ...pieces
      .filter(({ reference, given }) => !filled && (given ?? reference?.includes('/')))
      .map(({ words }) => ({
        words,
        message: `no figure is filled in here, so "${words}" would be printed as it is: word it without the figure`,
      })),
  ];
}

/** Braces with the text in them, or a word with braces after it that were never opened. */
const BRACES = /(\{+)([^{}]*)(\}*)|(?<![^\s{}])[^\s{}]+\}+/g;

/**
 * The figures in a text whose braces are not one pair, so that a brace would be printed: `{pears/spring/part`,
 * `{{pears/spring/part}}`. Braces about anything else are left to other checks.
 */
function unpairedFigures(text: string): string[] {
  return Array.from(text.matchAll(BRACES), ([all, open = '', inner = '', close = '']) => {
    if (open.length === 1 && close.length === 1) return '';
    // Without its end, a figure goes on to the end of the text: its first word names it.
    return close === '' && open !== '' ? open + (/^\s*\S+/.exec(inner)?.[0] ?? '') : all;
  }).filter((words) => words.includes('/'));
}

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
