import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/**
 * Reads YAML and checks it against a schema.
 *
 * @param text the YAML
 * @param file where it comes from, for the messages
 * @param schema what it should be
 * @param firstLine the line of the file on which the text starts, counted from 1
 * @returns the value, where it is as it should be, and otherwise one problem for each fault, with
 *   the line of the value that is at fault or of the place where one is missing
 */
export function parseYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  firstLine = 1,
): { value?: T; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  // What follows the first error is mostly its echo.
  const [error] = document.errors;
  if (error) {
    const reason = error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? '';
    return {
      problems: [{ file, line: lineAt(error.pos[0]), message: `this is not YAML: ${reason}` }],
    };
  }

  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        file,
        line: lineAt(offsetOf(document, [...issue.path, key])),
        message: `${name([...issue.path, key])} is not a known field: take it out, or mend its name`,
      }));
    const line = lineAt(offsetOf(document, issue.path));
    return [{ file, line, message: `${name(issue.path)} ${messageOf(issue)}` }];
  });
  return { problems };
}

type Path = readonly PropertyKey[];

/** A record's bad key hides its reason one level down. */
function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
}

/** `tables.cases.caption`, `[2].id`, as an author would point at it. */
function name(path: Path): string {
  if (path.length === 0) return 'the file';
  const words = path.map((part) =>
    typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`,
  );
  return `"${words.join('').replace(/^\./, '')}"`;
}

/** Where the value at the path starts, or else the nearest thing around it. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    // A key's own line: its value may start on the next.
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && String(item.key) === String(last))
      : undefined;
    if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}
