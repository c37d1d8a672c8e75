import { kindOf, type CountWords } from '../../../data/count-words.ts';
import { count } from '../../../data/number.ts';
import { escapedPattern } from '../../../data/pattern.ts';
import { partsOf } from '../../../data/table.ts';
import type { Language } from '../../../language/languages.ts';
import { wordsPattern } from '../declaration.ts';
import type { Table, TypedNumber } from '../kind.ts';

/** The counts of a table as an author may have typed them: each is known by the noun after it. */
export const typedCounts = ({ name, rows, words }: Table, language: Language): TypedNumber[] =>
  rows.flatMap(({ key, ...row }) =>
    [...partsOf(row), { name: 'whole', count: row.whole }].flatMap((part) =>
      [...new Set([count(part.count, language), String(part.count)])].map((typed) => ({
        typed,
        pattern: `${escapedPattern(typed)}\\s+(?:${nounsOf(part.count, words, part.name).map(wordsPattern).join('|')})`,
        reference: `${name}/${key}/${part.name}`,
      })),
    ),
  );

/** The nouns that may stand after a count: those of all things, and those of a part that has its own. */
function nounsOf(n: number, words: CountWords, part: string): string[] {
  const kind = part === 'whole' ? words : kindOf(words, part);
  const nouns = [words, ...(typeof kind === 'string' || kind === words ? [] : [kind])];
  return nouns.flatMap(({ one, many, inflected = {} }) =>
    n === 1 ? [one] : [many, ...Object.values(inflected).filter((form) => form !== undefined)],
  );
}
