// Cuts the site's fonts to what its pages need: `npm run fonts`, when the set of characters changes.
// The result is committed, so that a build needs neither the full fonts nor the time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
/** The marks that British typesetting uses, and the letters of English and Welsh. */
const ENGLISH = `${ASCII}\u00a0£·×‘’“”–—…•−→âéêîôŵŷ`;
/** The running text also spells the names of most of Europe. */
const EUROPEAN = `${ENGLISH}€§©°½ÀÁÂÄÇÈÉÊËÍÎÏÓÔÖÙÚÛÜŴŶàáäçèëíïñóöøùúûü`;

interface Cut {
  from: string;
  to: string;
  characters: string;
  axes: Record<string, number | { min: number; max: number }>;
}

const CUTS: Cut[] = [
  {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2',
    to: 'newsreader.woff2',
    characters: EUROPEAN,
    // One weight, a little over the regular, and every size that the page sets it in: the axis of
    // weights would cost as much as the axis of sizes, and hierarchy here comes from size.
    axes: { wght: 440, opsz: { min: 18, max: 46 } },
  },
  {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-standard-italic.woff2',
    to: 'newsreader-italic.woff2',
    characters: ENGLISH,
    axes: { wght: 400, opsz: 24 },
  },
  {
    from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    to: 'public-sans.woff2',
    characters: ENGLISH,
    axes: { wght: { min: 400, max: 700 } },
  },
];

/** The faces that stills are set in: each a file of its own, for their renderer knows no axes. */
const FACES = [
  {
    family: 'Newsreader',
    from: CUTS[0]?.from,
    to: 'newsreader.ttf',
    axes: { wght: 440, opsz: 46 },
  },
  ...[400, 600, 700].map((wght) => ({
    family: 'Public Sans',
    from: CUTS[2]?.from,
    to: `public-sans-${wght}.ttf`,
    axes: { wght },
  })),
];

const read = (from: string) => readFileSync(fileURLToPath(import.meta.resolve(from)));
const write = (folder: URL, to: string, font: Uint8Array) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(to, folder), font);
  process.stdout.write(`${to}: ${(font.length / 1000).toFixed(1)} kB\n`);
};

for (const { from, to, characters, axes } of CUTS) {
  const cut = await subset(read(from), characters, { targetFormat: 'woff2', variationAxes: axes });
  write(new URL('../../public/fonts/', import.meta.url), to, cut);
}
for (const { family, from = '', to, axes } of FACES) {
  const face = await subset(read(from), undefined, {
    keepAllGlyphs: true,
    targetFormat: 'truetype',
    variationAxes: axes,
    noHinting: true,
  });
  nameFamily(face, family);
  write(new URL('../syndication/stills/fonts/', import.meta.url), to, face);
}

/** Cuts the family's name, which has that of an instance after it ("Public Sans Thin"), in place. */
function nameFamily(font: Uint8Array, family: string): void {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    if (Buffer.from(font.subarray(entry, entry + 4)).toString() !== 'name') continue;
    const table = view.getUint32(entry + 8);
    for (let j = 0; j < view.getUint16(table + 2); j++) {
      const record = table + 6 + 12 * j;
      // Two bytes for each character.
      if (view.getUint16(record + 6) === 1) view.setUint16(record + 8, 2 * family.length);
    }
  }
}
