/** A font file, as far as setting text in lines needs to know it. */
export interface Face {
  /** Whether it has a glyph of its own for the character. */
  has(character: string): boolean;
  /** How wide a text is without kerning, in em. A character that is not there is half an em. */
  widthOf(text: string): number;
}

/**
 * Reads how wide each character is.
 *
 * @param font a TrueType or OpenType file
 * @throws RangeError where it is none, or has no map of Unicode's first plane
 */
export function readFace(font: Uint8Array): Face {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tablesOf(view);
  const unitsPerEm = view.getUint16(table('head') + 18);
  const measured = view.getUint16(table('hhea') + 34);
  const metrics = table('hmtx');
  const glyphs = glyphsOf(view, table('cmap'));
  const advances = new Map<number, number>();
  for (const [code, glyph] of glyphs) {
    // Glyphs after the last that is measured are as wide as that one.
    const place = metrics + 4 * Math.min(glyph, measured - 1);
    advances.set(code, view.getUint16(place) / unitsPerEm);
  }
  return {
    has: (character) => advances.has(character.codePointAt(0) ?? -1),
    widthOf: (text) =>
      Array.from(text).reduce((sum, c) => sum + (advances.get(c.codePointAt(0) ?? -1) ?? 0.5), 0),
  };
}

/** Where each table of the font starts. */
function tablesOf(view: DataView): (name: string) => number {
  const starts = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    starts.set(name, view.getUint32(entry + 8));
  }
  return (name) => {
    const start = starts.get(name);
    if (start === undefined) throw new RangeError(`the font has no table "${name}"`);
    return start;
  };
}

/** The glyph of each character of the first plane: a map in the cmap table's format 4. */
function glyphsOf(view: DataView, cmap: number): Map<number, number> {
  const maps = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + 4 + 8 * i)
    .filter((record) => [0, 3].includes(view.getUint16(record)))
    .map((record) => cmap + view.getUint32(record + 4));
  const map = maps.find((map) => view.getUint16(map) === 4);
  if (map === undefined) throw new RangeError('the font has no map of characters');
  const size = view.getUint16(map + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map(
    (offset) => map + offset,
  ) as [number, number, number, number];
  const glyphs = new Map<number, number>();
  for (let i = 0; i < size; i += 2) {
    const offset = view.getUint16(offsets + i);
    for (let code = view.getUint16(starts + i); code <= view.getUint16(ends + i); code++) {
      const place = offsets + i + offset + 2 * (code - view.getUint16(starts + i));
      const found = offset === 0 ? code : view.getUint16(place);
      const glyph = found === 0 ? 0 : (found + view.getUint16(deltas + i)) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
