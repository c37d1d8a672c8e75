import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../../data/problem.ts';
import { lineAt } from '../../data/text-lines.ts';
import { unfitCharacter } from '../schema/characters.ts';

const REFERENCE = /&#(?:x([0-9a-f]+)|(\d+));/gi;

/**
 * Reports the numeric references in a story that stand for characters which no story may have: `&#7;`. In the
 * front matter and in code, they are words.
 *
 * @param tree the story
 * @param text the whole file that it was read from
 */
export function checkCharacterReferences(tree: Root, text: string, report: Report): void {
  const asWritten: [start: number, end: number][] = [];
  visit(tree, ({ type, position }) => {
    if (/^(yaml|code|inlineCode)$/.test(type) && position)
      asWritten.push([position.start.offset ?? 0, position.end.offset ?? 0]);
  });
  for (const { 0: reference, 1: hex, 2: decimal, index } of text.matchAll(REFERENCE)) {
    if (asWritten.some(([start, end]) => index > start && index < end)) continue;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const message =
      code > 0x10ffff
        ? 'there is no such character: remove it'
        : unfitCharacter(String.fromCodePoint(code))?.message;
    if (message !== undefined) report(lineAt(text, index), `"${reference}": ${message}`);
  }
}
