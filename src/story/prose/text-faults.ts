import { cut, GIVEN } from '../../data/figure.ts';
import { notMeant } from '../../data/meant.ts';
import { referencesFor } from '../../data/typed-figure.ts';
import type { TextRule } from '../schema/text-rules.ts';
import { leftovers } from './leftovers.ts';
import { figureFaults, percentageFaults, waysOut, type KnownNumbers } from './number-faults.ts';
import { hasNumber } from './typography.ts';

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
