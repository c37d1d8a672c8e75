import { isMap, isNode, isPair, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { listOf, type Problem } from '../../data/problem.ts';

/** The way to a value in a file: the keys of groups, and the places in lists, counted from 0. */
export type Path = readonly PropertyKey[];

/** `tables.cases.caption`, `[2].id`, as an author would point at it. */
export function nameOf(path: Path): string {
  if (path.length === 0) return 'the file';
  if (path.length === 1 && typeof path[0] === 'number') return `item ${path[0] + 1}`;
  const words = path.map((part) =>
    typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`,
  );
  return `"${words.join('').replace(/^\./, '')}"`;
}

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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
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
  // For an unknown tag, this parser has a warning, and others have an error. Most errors only follow from the first.
  const [fault] = [...document.errors, ...document.warnings];
  if (fault)
    return {
      problems: [
        problem(lineAt(fault.pos[0]), `this is not YAML: ${fault.message}${cureFor(fault)}`),
      ],
      lineOf,
    };
  let alias: number | undefined;
  visit(document, {
    Alias(_, { range }) {
      alias ??= range?.[0];
    },
  });
  if (alias !== undefined)
    return {
      problems: [
        problem(
          lineAt(alias),
          'this is not YAML: a text that starts with * goes in quotation marks',
        ),
      ],
      lineOf,
    };
  const result = schema.safeParse(document.toJS(), { error: messageOf });
  if (result.success) return { value: result.data, problems: [], lineOf };
  const problems = result.error.issues
    .flatMap(withinUnion)
    .flatMap((issue) =>
      (issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path]
      ).map((path) => problem(lineOf(path), `${nameOf(path)} ${issue.message}`)),
    );
  return { problems, lineOf };
}

/** What to do about a colon in a text: `title: {pears/spring/share is above 9: a tenth}`. */
const cureFor = ({ code }: { code: string }): string =>
  code === 'BLOCK_AS_IMPLICIT_KEY'
    ? '. If the colon is part of a text, put the text in quotation marks'
    : '';

/** The issues of the alternative that a value was meant to be: of those of its type, the one that knows most of its fields. */
function withinUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const unknown = (issues: readonly z.core.$ZodIssue[]) =>
    issues.flatMap((one) => (one.code === 'unrecognized_keys' ? one.keys : [])).length;
  const [meant] = issue.errors
    .filter(
      (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
    )
    .toSorted((a, b) => unknown(a) - unknown(b));
  if (!meant) return [issue];
  return meant
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap(withinUnion);
}

/** What is wrong with a group of fields, or with a name in one: fields have words of their own. */
function messageOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') {
    const known = (issue.inst as z.ZodObject).shape;
    return `is not a known field: correct its name, or remove it. There are ${listOf(Object.keys(known))}`;
  }
  if (issue.code === 'invalid_key') return issue.issues[0]?.message;
  // A union without words of its own is one of groups.
  const isGroup = issue.code === 'invalid_type' && issue.expected === 'object';
  if (!isGroup && issue.code !== 'invalid_union') return undefined;
  return `${issue.input === undefined ? 'is missing: it ' : ''}should be a group of fields, each as name: value`;
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
