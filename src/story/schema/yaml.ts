import { isMap, isNode, isPair, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { advice, cutTexts, timestamp } from './bare-values.ts';
import { nameOf, type Path } from './path.ts';
import { unknownFields } from './unknown-fields.ts';
import { syntaxFault } from './yaml-faults.ts';
import { unfitCharacter } from './characters.ts';
import { nearest } from '../../data/near.ts';
import type { Problem } from '../../data/problem.ts';

/** The line of some words in the value at a path, or else of that value, or of what is around it. */
export type LineOf = (path: Path, words?: string) => number;

/** The value if it has no problem; otherwise only its problems. */
export type YamlResult<T> = (
  | { value: T; problems: [] }
  | { value?: undefined; problems: Problem[] }
) & {
  lineOf: LineOf;
};

/**
 * Reads YAML and checks it against a schema.
 *
 * @param yaml the text, with or without a byte-order mark
 * @param file the file's path, for the messages
 * @param schema what it should be
 * @param firstLine the line of the file on which the text starts, counted from 1
 * @returns the value where it fits the schema, and otherwise one problem for each fault, with the line
 *   of the value that is wrong, or of the group in which one is missing
 */
export function parseYaml<T>(
  yaml: string,
  file: string,
  schema: z.ZodType<T>,
  firstLine = 1,
): YamlResult<T> {
  // With a byte-order mark, a list would be no list.
  const text = yaml.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    customTags: (tags) => [...tags, timestamp],
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const lineOf: LineOf = (path, words = '') => {
    const [start, end] = rangeOf(document, path);
    const value = text.slice(start, end);
    // Words may be split over lines: then their first is looked for.
    const [within = -1] = [words, words.split(' ')[0] ?? '']
      .map((needle) => value.indexOf(needle))
      .filter((index) => index >= 0);
    return lineAt(start + Math.max(within, 0));
  };
  const problem = (line: number, message: string): Problem => ({ file, line, message });
  const fault = syntaxFault(document, text);
  if (fault)
    return {
      problems: [problem(lineAt(fault.offset), `this is not YAML: ${fault.reason}`)],
      lineOf,
    };

  const problems = cutTexts(document, text).map(({ offset, words }) =>
    problem(
      lineAt(offset),
      `"${words}" ends before a "#": put the text in quotation marks, or a comment on a line of its own`,
    ),
  );
  // As an escape, as in "\\u0007": the file itself has none.
  visit(document, {
    Scalar: (_, { value, range }) => {
      const unfit = typeof value === 'string' ? unfitCharacter(value) : undefined;
      if (unfit) problems.push(problem(lineAt(range?.[0] ?? 0), unfit.message));
    },
  });
  const result = schema.safeParse(document.toJS());
  const issues = (result.error?.issues ?? []).flatMap(withinUnion);
  const { unknown, misspelt } = unknownFields(issues, document, schema);
  for (const { path, message } of unknown) problems.push(problem(lineOf(path), message));
  for (const issue of issues)
    if (issue.code !== 'unrecognized_keys' && !misspelt.has(nameOf(issue.path))) {
      const message = `${nameOf(issue.path)} ${messageOf(issue)}${advice(issue, document)}`;
      problems.push(problem(lineOf(issue.path), message));
    }
  if (!result.success || problems.length > 0) return { problems, lineOf };
  return { value: result.data, problems: [], lineOf };
}

/**
 * The issues of the alternative that a value was meant to be: of those of its type, or else of all, the one
 * that knows most of its fields, or lacks those whose names are near to others.
 */
function withinUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOther = (issues: readonly z.core.$ZodIssue[]) =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const unknown = (issues: readonly z.core.$ZodIssue[]) =>
    issues.flatMap(({ code, path, ...issue }) =>
      code === 'unrecognized_keys' && path.length === 0 && 'keys' in issue ? issue.keys : [],
    );
  const lacked = (issues: readonly z.core.$ZodIssue[]) =>
    issues.flatMap(({ path, input }) =>
      path.length === 1 && input === undefined ? String(path[0]) : [],
    );
  const anyLacked = issue.errors.flatMap(lacked);
  const strange = (issues: readonly z.core.$ZodIssue[]) =>
    unknown(issues).filter((key) => !lacked(issues).includes(nearest(key, anyLacked) ?? ''));
  const alike = issue.errors.filter((issues) => !isOther(issues));
  const [meant = []] = (alike.length > 0 ? alike : issue.errors).toSorted(
    (a, b) => unknown(a).length - unknown(b).length || strange(a).length - strange(b).length,
  );
  return meant
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap(withinUnion);
}

/** The words of an issue. Zod nests the reason for a bad key, and has none of ours for a group. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input: expected object'))
    return issue.message.endsWith('undefined')
      ? 'is missing: it should be a group of fields, each as name: value'
      : 'should be a group of fields, each as name: value';
  return issue.message;
}

/** The range of the value at a path, with its key, or else of the nearest value around it. */
function rangeOf(document: Document, path: Path): [start: number, end: number] {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    const node = document.getIn(path.slice(0, depth), true);
    const range = isNode(node) ? node.range : undefined;
    // A key's own line: its value may start on the next.
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && String(item.key) === String(last))
      : undefined;
    const key = isNode(pair?.key) ? pair.key.range : undefined;
    const start = key?.[0] ?? range?.[0];
    if (start !== undefined) return [start, range?.[1] ?? start];
  }
  return [0, 0];
}
