import { cut } from '../../data/figure.ts';
import type { Report } from '../../data/problem.ts';
import { textFaults } from '../prose/text-faults.ts';
import { textsIn } from '../schema/text-rules.ts';
import { nameOf, type LineOf } from '../schema/yaml.ts';
import { checkFigure } from '../kinds/declaration.ts';
import { checkGivens } from './sources.ts';
import type { Draft } from './draft.ts';

/**
 * Checks the texts for readers in front matter or in sources.yaml, and the figures and the sources that they name.
 */
export function checkTexts(value: unknown, lineOf: LineOf, draft: Draft, report: Report): void {
  for (const { text, path, rule } of textsIn(value)) {
    const { offer } = draft;
    const faults = textFaults(text, rule, {
      ...draft,
      offer: offer && ((typed) => offer({ ...typed, line: lineOf(path, typed.words) })),
    });
    for (const { words, message, severity } of faults)
      report(lineOf(path, words), `${nameOf(path)}: ${message}`, severity);
    if (!rule.filled) continue;
    for (const { words, reference, told, given } of cut(text)) {
      if (reference !== undefined)
        checkFigure(reference, draft, (message) => report(lineOf(path, words), message), told);
      if (given)
        checkGivens([{ to: given.source, name: words, line: lineOf(path, words) }], draft, report);
    }
  }
}
