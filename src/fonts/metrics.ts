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
  // A build asks millions of times for a few hundred characters.
  const known = new Map<string, boolean>();
  const has = (character: string) => {
    const found =
      known.get(character) ?? parsed.hasGlyphForCodePoint(character.codePointAt(0) ?? -1);
    known.set(character, found);
    return found;
  };
  const widths = new Map<string, number>();
  const widthOf = (character: string) => {
    const width =
      widths.get(character) ??
      (has(character)
        ? parsed.glyphForCodePoint(character.codePointAt(0) ?? -1).advanceWidth / unitsPerEm
        : 0.5);
    widths.set(character, width);
    return width;
  };
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    lineGap: lineGap / unitsPerEm,
    has,
    widthOf: (text) => Array.from(text).reduce((sum, character) => sum + widthOf(character), 0),
  };
}
