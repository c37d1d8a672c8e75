import { isCollection, isPair, isScalar, isSeq, visit, type Document, type ScalarTag } from 'yaml';
import type { z } from 'zod';
import { BareDate, isDate } from '../../data/date.ts';
import { ruleAt } from './text-rules.ts';
import type { Path } from './path.ts';

// Texts without quotation marks that YAML takes for something else.

/** Values that js-yaml, with which Astro reads front matter, makes Date objects of. */
export const timestamp: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-(\d\d-\d\d|\d\d?-\d\d?([Tt]|[ \t]+)\d\d?:\d\d:\d\d(\.\d*)?([ \t]*(Z|[-+]\d\d?(:\d\d)?))?)$/,
  identify: (value) => value instanceof BareDate,
  resolve: (source) => new BareDate(source),
  stringify: ({ value }) => (value instanceof BareDate ? value.source : String(value)),
};

/**
 * Texts that a # cuts short, where its author meant a character of the text: "number #1", and in a text for readers
 * "number # 1". Other words after a # and a space are a comment.
 */
export function cutTexts(document: Document, text: string): { offset: number; words: string }[] {
  const found: { offset: number; words: string }[] = [];
  visit(document, {
    Scalar(_, { type, range, value }, above) {
      const [start, end] = range ?? [0, 0];
      if (type !== 'PLAIN' || typeof value !== 'string' || isDate(value)) return;
      const rest = text.slice(end);
      if (/^[ \t]+#[^\s#]/.test(rest) || (/^[ \t]+#[ \t]+\d/.test(rest) && ruleAt(pathOf(above))))
        found.push({ offset: start, words: value });
    },
  });
  return found;
}

/** The path of a value, from what it is in. The place in a list does not matter here. */
const pathOf = (above: readonly unknown[]): Path =>
  above.flatMap((node): Path => (isPair(node) ? [String(node.key)] : isSeq(node) ? [0] : []));

/** Advice for a value that should be a text, and that YAML reads as something else. */
export function advice(issue: z.core.$ZodIssue, document: Document): string {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return '';
  const node = document.getIn(issue.path, true);
  if (isCollection(node) && node.flow)
    return ', and a text that starts with a bracket or a brace goes in quotation marks';
  if (!isScalar(node)) return '';
  const { value, source = '', comment } = node;
  if (source === '' && comment) return ', and a text that starts with a # goes in quotation marks';
  if (source === '') return '';
  if (value === null) return `, and where the word ${source} is meant, it goes in quotation marks`;
  const kind =
    value instanceof BareDate ? 'date' : typeof value === 'number' ? 'number' : 'yes or no';
  return `, and YAML reads ${source} as a ${kind}: put it in quotation marks, '${source}'`;
}
