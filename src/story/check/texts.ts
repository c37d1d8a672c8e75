import { cut } from '../../data/figure.ts';
import type { Report } from '../../data/problem.ts';
import { textFaults } from '../prose/text-faults.ts';
import { textsIn } from '../schema/text-rules.ts';
import { nameOf } from '../schema/path.ts';
import type { LineOf } from '../schema/yaml.ts';
import { checkFigure } from '../kinds/declaration.ts';
import { checkGivens } from './sources.ts';
import type { Draft } from './draft.ts';
import { notMeant } from '../../data/meant.ts';
import { tablesOf } from '../kinds/index.ts';
import type { Outline } from '../prose/outline.ts';

/**
 * Checks the texts for readers in front matter or in sources.yaml, and the figures and the sources that they name.
 */
export function checkTexts(value: unknown, lineOf: LineOf, draft: Draft, report: Report): void {
  for (const { text, path, rule } of textsIn(value)) {
    const faults = textFaults(text, rule, draft);
    for (const { words, message, severity } of faults)
      report(lineOf(path, words), `${nameOf(path)}: ${message}`, severity);
    if (!rule.filled) continue;
    for (const { words, reference, given } of cut(text)) {
      if (reference !== undefined)
        checkFigure(reference, draft, (message) => report(lineOf(path, words), message));
      if (given)
        checkGivens([{ to: given.source, name: words, line: lineOf(path, words) }], draft, report);
    }
  }
}

/**
 * Advises on numbers in the text and in the front matter that are figures of the data today, typed by hand: they would
 * stay when the data change. A count is known by the noun after it, and a value by its unit.
 */
export function checkTypedNumbers(
  { texts }: Pick<Outline, 'texts'>,
  lineOf: LineOf,
  draft: Draft,
  report: Report,
): void {
  const known = tablesOf(draft).flatMap(
    ({ file, kind }) => kind.typed?.(file, draft.language) ?? [],
  );
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
  for (const { text, path, rule } of textsIn(draft.meta)) {
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
