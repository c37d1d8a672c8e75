import type { Face } from './face.ts';

/** A text cut into lines, and the size it is set in. */
export interface Setting {
  size: number;
  lines: string[];
}

/**
 * Sets a text as large as its place allows. Where it is too long at the smallest size, it is cut,
 * and an ellipsis says so.
 *
 * @param sizes in pixels, the largest first
 * @param leading the distance between lines, in em
 */
export function typeset(
  text: string,
  face: Face,
  place: { width: number; height: number },
  sizes: readonly number[],
  leading: number,
): Setting {
  const settings = sizes.map((size) => ({
    size,
    lines: linesOf(text, (line) => face.widthOf(line) * size <= place.width),
    room: Math.max(Math.floor(place.height / (size * leading)), 1),
  }));
  const fitting = settings.find(({ lines, room }) => lines.length <= room) ?? settings.at(-1);
  if (!fitting) throw new RangeError('a text needs a size');
  const { size, lines, room } = fitting;
  if (lines.length <= room) return { size, lines: balanced(text, face, size, lines) };
  const kept = lines.slice(0, room);
  const last = Array.from(kept.pop() ?? '');
  while (face.widthOf(`${last.join('')}…`) * size > place.width) last.pop();
  return { size, lines: [...kept, `${last.join('').trimEnd()}…`] };
}

/** The same number of lines, as narrow as they can be: none of them has one word that is left over. */
function balanced(text: string, face: Face, size: number, lines: string[]): string[] {
  let narrow = lines;
  for (;;) {
    const widest = Math.max(...narrow.map((line) => face.widthOf(line) * size));
    const narrower = linesOf(text, (line) => face.widthOf(line) * size < widest);
    if (narrower.length > lines.length || narrow.length < 2) return narrow;
    narrow = narrower;
  }
}

/** Cuts words into lines that fit; a word that no line holds is cut too. */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((word) => word !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && fits(longer)) {
      lines[lines.length - 1] = longer;
      continue;
    }
    lines.push('');
    for (const character of word) {
      const line = lines.at(-1) ?? '';
      if (line === '' || fits(line + character)) lines[lines.length - 1] = line + character;
      else lines.push(character);
    }
  }
  return lines;
}
