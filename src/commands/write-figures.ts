import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapedPattern } from '../data/text.ts';
import type { Printable } from '../story/prose/compared.ts';
import { readContent } from '../story/read/content.ts';

/**
 * Writes figures in place of typed numbers that they would print: in the text, and in braces in the front matter and in
 * attributes. A number stays that its line has twice, that goes on over a line, or that starts a value of YAML, where
 * braces would mean something else.
 *
 * @param root the project's folder
 * @returns what has been changed, with file and line
 */
export function writeFigures(root: string): string[] {
  const found = new Map<string, Printable[]>();
  readContent(root, (file, typed) => found.set(file, [...(found.get(file) ?? []), typed]));
  return Array.from(found).flatMap(([file, all]) => {
    const path = join(root, file);
    const lines = readFileSync(path, 'utf8').split('\n');
    const changed = all.flatMap(({ words, line, figure }) => {
      const text = lines[line - 1] ?? '';
      const number = new RegExp(
        `(?<![\\p{L}\\p{N}.,])${escapedPattern(words)}(?![\\p{L}\\p{N}]|[.,]\\p{N})`,
        'gu',
      );
      const [place, more] = Array.from(text.matchAll(number), ({ index }) => index);
      if (place === undefined || more !== undefined) return [];
      const [before, after] = [text.slice(0, place), text.slice(place + words.length)];
      if (figure.startsWith('{') && /(?:^|[:-])\s*$/.test(before)) return [];
      lines[line - 1] = before + figure + after;
      return `${file}:${line}: ${words} → ${figure}`;
    });
    if (changed.length > 0) writeFileSync(path, lines.join('\n'));
    return changed;
  });
}
