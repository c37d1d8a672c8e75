import type { Report } from '../../data/problem.ts';
import { unfitCharacter } from '../files/characters.ts';

const FRONT_MATTER = /^---\n[^]*?\n---\n/;
const REFERENCE = /&#(?:x([0-9a-f]+)|(\d+));/gi;

/**
 * Reports the numeric references in a story that stand for characters which no story may have: `&#7;`. In the
 * front matter, they are words.
 *
 * @param text the whole file, with its front matter
 */
export function checkReferences(text: string, report: Report): void {
  const start = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  for (const { 0: reference, 1: hex, 2: decimal, index } of text.slice(start).matchAll(REFERENCE)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const message =
      code > 0x10ffff
        ? 'there is no such character: take it out'
        : unfitCharacter(String.fromCodePoint(code))?.message;
    if (message !== undefined)
      report(text.slice(0, start + index).split('\n').length, `"${reference}": ${message}`);
  }
}
