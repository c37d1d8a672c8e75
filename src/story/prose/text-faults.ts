import { cut, GIVEN } from '../../data/figure.ts';
import { notMeant } from '../../data/meant.ts';
import type { TextRule } from '../schema/text-rules.ts';
import type { KnownNumbers } from './compared.ts';
import { figureFaults, typedFaults } from './number-faults.ts';
import { hasNumber } from './typography.ts';

/**
 * The faults of a text that the references and sources in it do not have: the words at fault, with white space
 * folded, and the message.
 */
export function textFaults(
  text: string,
  { filled, typed, cites }: TextRule,
  known: KnownNumbers,
): { words: string; message: string; severity?: 'advice' }[] {
  const pieces = cut(text);
  const run = pieces.map(({ words, reference, told, given }) => ({
    text: given ? GIVEN : words,
    line: 1,
    reference,
    told,
  }));
  return [
    ...(typed
      ? []
      : typedFaults(run, known, {
          ...(filled && {
            figure: (of, is) => (is === undefined ? `{${of}}` : `{${of} is ${is}}`),
          }),
          ...(cites && { given: (words) => `{${GIVEN}/source/${words}}` }),
        })),
    ...figureFaults(run, (to) => `{${to}}`, known),
    ...(typed ? [] : placeholders(text)),
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
              message: `"${words}" cites a source, and here no link can lead to it: give the number in the text of the story, as <Given source="${given.source}">${given.number}</Given>`,
            },
          ];
    }),
  ];
}

/** What stands for words or a number that is still to come, as in a story that was copied: advice, and where it is. */
export const placeholders = (
  text: string,
): { words: string; index: number; message: string; severity: 'advice' }[] =>
  Array.from(notMeant(text).matchAll(/\bTK(?:TK)+\b/g), ({ 0: words, index }) => ({
    words,
    index,
    message: `"${words}" stands for something that is still to come: write that, or =${words}= if it is meant`,
    severity: 'advice',
  }));
