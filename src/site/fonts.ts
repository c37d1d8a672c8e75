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

const folder = new URL('../../public/fonts/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { from, to, characters, axes } of CUTS) {
  const font = readFileSync(fileURLToPath(import.meta.resolve(from)));
  const cut = await subset(font, characters, { targetFormat: 'woff2', variationAxes: axes });
  writeFileSync(new URL(to, folder), cut);
  process.stdout.write(`${to}: ${(cut.length / 1000).toFixed(1)} kB\n`);
}
