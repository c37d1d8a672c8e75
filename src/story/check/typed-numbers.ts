import { kindOf, type CountWords } from '../../data/count-words.ts';
import { cut, type FigureData } from '../../data/figure.ts';
import { notMeant } from '../../data/meant.ts';
import { count } from '../../data/number.ts';
import { own } from '../../data/own.ts';
import { escapedPattern } from '../../data/pattern.ts';
import type { Report } from '../../data/problem.ts';
import { partsOf } from '../../data/table.ts';
import { isPercentage } from '../../data/unit.ts';
import type { Language } from '../../language/languages.ts';
import type { Outline } from '../prose/outline.ts';
import { textsIn } from '../schema/text-rules.ts';
import type { LineOf } from '../schema/yaml.ts';
import type { Parts } from './parts.ts';

/** A number of the data as an author would type it, with what shows that it is that number, and its reference. */
interface Known {
  typed: string;
  pattern: string;
  reference: string;
}

/**
 * Advises on numbers in the text and in the front matter that are figures of the data today, typed by hand: they would
 * stay when the data change. A count is known by the noun after it, and a value by its unit.
 */
export function checkTypedNumbers(
  { texts }: Pick<Outline, 'texts'>,
  lineOf: LineOf,
  parts: Parts,
  report: Report,
): void {
  const known = [...countsIn(parts), ...valuesIn(parts.figures)];
  if (known.length === 0) return;
  const all = new RegExp(
    `(?<![\\p{L}\\p{N}.,/-])(?:${known.map(({ pattern }) => pattern).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const check = (text: string, at: (words: string) => number, written: (to: string) => string) => {
    for (const [words] of notMeant(text).matchAll(all)) {
      const { typed = words, reference = '' } =
        known.find(({ pattern }) => new RegExp(`^${pattern}$`, 'u').test(words)) ?? {};
      report(
        at(words),
        `"${words}" is typed by hand, and would stay when the data change: write ${written(reference)} for ${typed}, or =${typed}= if it is another number`,
        'advice',
      );
    }
  };
  for (const { text, line } of texts)
    check(
      text,
      () => line,
      (to) => `<Figure of="${to}" />`,
    );
  for (const { text, path, rule } of textsIn(parts.meta)) {
    if (!rule.filled || rule.typed) continue;
    for (const { words, reference, given } of cut(text))
      if (reference === undefined && !given)
        check(
          words,
          (found) => lineOf(path, found),
          (to) => `{${to}}`,
        );
  }
}

function countsIn({ meta, tables, language }: Parts): Known[] {
  return Object.entries(meta?.tables ?? {}).flatMap(([name, { words }]) => {
    return (own(tables, name)?.rows ?? []).flatMap(({ key, ...row }) =>
      [...partsOf(row), { name: 'whole', count: row.whole }].flatMap((part) =>
        numbersOf(part.count, language).map((typed) => ({
          typed,
          pattern: `${escapedPattern(typed)}\\s+(?:${nounsOf(part.count, words, part.name).map(patternOf).join('|')})`,
          reference: `${name}/${key}/${part.name}`,
        })),
      ),
    );
  });
}

/** The nouns that may stand after a count: those of all things, and those of a part that has its own. */
function nounsOf(n: number, words: CountWords, part: string): string[] {
  const kind = part === 'whole' ? words : kindOf(words, part);
  const nouns = [words, ...(typeof kind === 'string' || kind === words ? [] : [kind])];
  return nouns.flatMap(({ one, many, inflected = {} }) =>
    n === 1 ? [one] : [many, ...Object.values(inflected).filter((form) => form !== undefined)],
  );
}

/** A number as figures print it, and in digits alone. */
const numbersOf = (n: number, language: Language): string[] => [
  ...new Set([count(n, language), String(n)]),
];

function valuesIn(figures: FigureData): Known[] {
  return Object.entries(figures).flatMap(([name, file]) => {
    // A bare number may be that of anything, and a percentage has a report of its own.
    const measures = 'measures' in file ? file.measures : [];
    return measures
      .filter(({ unit }) => !isPercentage(unit) && (unit.before + unit.after).trim() !== '')
      .flatMap(({ name: measure, rows }) =>
        rows.flatMap(({ key, text }) =>
          text === ''
            ? []
            : [{ typed: text, pattern: patternOf(text), reference: `${name}/${key}/${measure}` }],
        ),
      );
  });
}

const patternOf = (words: string): string => escapedPattern(words).replace(/\s+/g, '\\s+');
