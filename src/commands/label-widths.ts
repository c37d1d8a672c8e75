// Measures the type that graphics' labels are set in: `npm run fonts`, when a package of fonts is
// updated. A label has to fit in the page's own typeface and, where that is refused, in a wide one
// of the reader's: each character is as wide as in the wider of the two.
import { create, type Font } from 'fontkitten';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OURS = new URL('../syndication/pictures/fonts/', import.meta.url);
const WIDE = fileURLToPath(import.meta.resolve('@fontsource/dejavu-sans/package.json'));
const TO = new URL('../graphics/kit/widths.json', import.meta.url);

/** Latin letters of all Europe, and their punctuation. */
const CHARACTERS = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x1e00, 0x1eff],
  [0x200b, 0x2027],
  [0x202a, 0x202e],
  [0x2060, 0x2060],
  [0x2066, 0x2069],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
].flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** How much wider the wide typeface is than ours, at the most, where it lacks a character. */
const WIDER = 1.25;

const rounded = (width: number): number => Math.round(width * 1000) / 1000;

const widths = Object.fromEntries(
  (['400', '700'] as const).map((weight) => {
    const ours = ['', '-ext'].map((end) => read(new URL(`public-sans-${weight}${end}.ttf`, OURS)));
    const wide = read(
      WIDE.replace('package.json', `files/dejavu-sans-latin-${weight}-normal.woff2`),
    );
    const entries = CHARACTERS.flatMap((code): [string, number][] => {
      const character = String.fromCodePoint(code);
      // Marks over a letter, and invisible characters, take no room.
      if (code !== 0xad && /[\p{Mn}\p{Cf}]/u.test(character)) return [[character, 0]];
      const own = Math.max(...ours.map((font) => widthIn(font, code)));
      if (own <= 0) return [];
      return [[character, rounded(Math.max(own, widthIn(wide, code) || own * WIDER))]];
    });
    return [weight, Object.fromEntries(entries)];
  }),
);
writeFileSync(TO, `${JSON.stringify(widths, null, 1)}\n`);

function read(file: URL | string): Font {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new TypeError(`${String(file)} holds more than one font`);
  return font;
}

/** A character's advance in em; 0 where the font lacks it. */
function widthIn(font: Font, code: number): number {
  return font.hasGlyphForCodePoint(code)
    ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
    : 0;
}
