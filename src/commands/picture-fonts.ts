// `npm run fonts`: makes the fonts of the pictures. Run this after an update of a font package.
// The renderer of pictures does not support variable fonts, so each weight is a file of its own. The
// files are committed, so that the pictures are the same bytes whatever is installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';
import { FACES, readFontFile, type Axes, type FaceName } from '../fonts/faces.ts';

const FOLDER = new URL('../syndication/pictures/fonts/', import.meta.url);

/** The fonts to make: the name of the file, the typeface, and the values of its axes. */
const FONTS: { to: string; face: FaceName; axes: Axes }[] = [
  { to: 'newsreader', face: 'serif', axes: { wght: 440, opsz: 46 } },
  ...[400, 600, 700].map((wght) => ({
    to: `public-sans-${wght}`,
    face: 'sans' as const,
    axes: { wght },
  })),
];

mkdirSync(FOLDER, { recursive: true });
for (const { to, face, axes } of FONTS) {
  const { family, files } = FACES[face];
  const [latin, extended] = files;
  await write(`${to}.ttf`, latin.file, axes, family);
  // The letters of other European languages are a family of their own: see pictures/png.ts.
  if (extended) await write(`${to}-ext.ttf`, extended.file, axes, `${family} Ext`);
}

async function write(to: string, from: string, axes: Axes, family: string): Promise<void> {
  const font = await subset(readFontFile(from), undefined, {
    keepAllGlyphs: true,
    targetFormat: 'truetype',
    variationAxes: axes,
    noHinting: true,
  });
  nameFamily(font, family);
  writeFileSync(new URL(to, FOLDER), font);
  process.stdout.write(`${to}: ${(font.length / 1000).toFixed(1)} kB\n`);
}

/** Replaces the family name of a font ("Public Sans Thin") in place, with a name of the same length or shorter. */
function nameFamily(font: Uint8Array, family: string): void {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    if (Buffer.from(font.subarray(entry, entry + 4)).toString() !== 'name') continue;
    const table = view.getUint32(entry + 8);
    const texts = table + view.getUint16(table + 4);
    for (let j = 0; j < view.getUint16(table + 2); j++) {
      const record = table + 6 + 12 * j;
      if (view.getUint16(record + 6) !== 1) continue;
      // Each character takes two bytes.
      if (view.getUint16(record + 8) < 2 * family.length)
        throw new RangeError(`there is no room for the name "${family}"`);
      view.setUint16(record + 8, 2 * family.length);
      const start = texts + view.getUint16(record + 10);
      Array.from(family, (character, k) => view.setUint16(start + 2 * k, character.charCodeAt(0)));
    }
  }
}
