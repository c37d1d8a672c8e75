import { create } from 'fontkitten';

/** The measures of a font file that setting text in lines needs. */
export interface FontMetrics {
  /** How far a line reaches above and below the baseline, and the gap between two lines, in em. */
  ascent: number;
  descent: number;
  lineGap: number;
  /** Whether the font has a glyph of its own for the character. */
  has(character: string): boolean;
  /** The width of a text without kerning, in em. A missing character counts as half an em. */
  widthOf(text: string): number;
}

/**
 * Reads the metrics of a font file.
 *
 * @param font a TrueType or OpenType file; of a variable font, its default instance is read
 * @throws Error where the file is no font
 * @throws RangeError where the file is a collection of fonts
 */
export function readMetrics(font: Uint8Array): FontMetrics {
  const parsed = create(Buffer.from(font));
  if (parsed.isCollection) throw new RangeError('the file holds several fonts: give one of them');
  const { ascent, descent, lineGap, unitsPerEm } = parsed;
  const has = (character: string) => parsed.hasGlyphForCodePoint(character.codePointAt(0) ?? -1);
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    lineGap: lineGap / unitsPerEm,
    has,
    widthOf: summed((character) =>
      has(character)
        ? parsed.glyphForCodePoint(character.codePointAt(0) ?? -1).advanceWidth / unitsPerEm
        : 0.5,
    ),
  };
}

/**
 * The width of a text from those of its characters. Each is looked up once: to look one up in a font takes
 * long, and setting text in lines measures the same ones thousands of times.
 */
export function summed(widthOf: (character: string) => number): (text: string) => number {
  const widths = new Map<string, number>();
  return (text) => {
    let sum = 0;
    for (const character of text) {
      let width = widths.get(character);
      if (width === undefined) widths.set(character, (width = widthOf(character)));
      sum += width;
    }
    return sum;
  };
}
