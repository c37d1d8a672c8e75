import type { Problem } from '../../data/problem.ts';
import { frontMatterSchema, type FrontMatter } from './front-matter.ts';
import { parseYaml, type YamlResult } from './yaml.ts';

/**
 * Reads the front matter between the two fences of a story's file.
 *
 * @param text the whole file
 * @param file the file's path, for the messages
 */
export function readFrontMatter(
  text: string,
  file: string,
): YamlResult<FrontMatter> | { value?: undefined; problems: Problem[] } {
  const fenced = /^---[ \t]*\r?\n(?:([^]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text);
  if (fenced) return parseYaml(fenced[1] ?? '', file, frontMatterSchema, 2);
  return { problems: [{ file, line: 1, message: missing(text) }] };
}

/** Why a file has no front matter, although it may have its fields. */
function missing(text: string): string {
  if (/^---[ \t]*(\r?\n|$)/.test(text))
    return 'the front matter that starts here is never closed: add a line --- after its last field';
  if (/^\s+---/.test(text))
    return 'the front matter starts on the first line: remove what is above its ---';
  return 'there is no front matter: start with a line --- and end with one';
}
