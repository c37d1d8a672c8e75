import { cpSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { pngFiles, pngCache } from '../../../../src/syndication/pictures/png-cache.ts';
import { filesUnder } from '../../../files.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const PACKAGES = ['@resvg/resvg-js', 'sharp'].map((name) => `node_modules/${name}/package.json`);
const DRAWN_BY = ['src/syndication/pictures', ...PACKAGES];
const FONT = 'src/syndication/pictures/fonts/newsreader.ttf';

const folder = mkdtempSync(join(tmpdir(), 'png-cache-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { at, edit, write } = filesUnder(() => folder);
const root = pathToFileURL(`${folder}/`);
const open = () => pngCache(root, { files: [at(FONT)] });
const kept = () => readdirSync(at('node_modules/.cache/pictures'));
const PNG = Uint8Array.of(137, 80, 78, 71);

beforeEach(() => {
  rmSync(folder, { recursive: true });
  for (const path of DRAWN_BY) cpSync(join(ROOT, path), at(path), { recursive: true });
});

test('a PNG that was kept is there for the next build, byte for byte', () => {
  const name = open().nameOf('<svg/>', 1200);
  expect(open().read(name)).toBeUndefined();
  open().keep(name, PNG);
  expect(open().read(open().nameOf('<svg/>', 1200))).toEqual(PNG);
  expect(kept()).toEqual([name]);
});

test.each<[string, () => string]>([
  ['its SVG', () => open().nameOf('<svg></svg>', 1200)],
  ['its width', () => open().nameOf('<svg/>', 2400)],
  [
    'a font',
    () => {
      write(FONT, 'another font');
      return open().nameOf('<svg/>', 1200);
    },
  ],
  ...PACKAGES.map((path): [string, () => string] => [
    `the version in ${path}`,
    () => {
      edit(path, /"version": "[^"]*"/, '"version": "99.0.0"');
      return open().nameOf('<svg/>', 1200);
    },
  ]),
  [
    'the code that draws it',
    () => {
      edit('src/syndication/pictures/png.ts', /^/, '// Another way.\n');
      return open().nameOf('<svg/>', 1200);
    },
  ],
])('another PNG is drawn after a change of %s', (_, changed) => {
  const before = open().nameOf('<svg/>', 1200);
  expect(changed()).not.toBe(before);
});

test('PNGs of content that has changed are dropped', () => {
  const [old, current] = [open().nameOf('<svg/>', 1200), open().nameOf('<svg/>', 2400)];
  for (const name of [old, current]) {
    open().keep(name, PNG);
    utimesSync(at(`node_modules/.cache/pictures/${name}`), 0, 0);
  }
  const begin = Date.now() - 1000;
  open().read(current);
  pngFiles(root).dropUnused(begin);
  expect(kept()).toEqual([current]);
});

test('without a cache nothing is dropped, and where none can be made, nothing is kept', () => {
  pngFiles(root).dropUnused(0);
  // A file stands where the folder would be.
  write('node_modules/.cache', '');
  const name = open().nameOf('<svg/>', 1200);
  open().keep(name, PNG);
  expect(open().read(name)).toBeUndefined();
});
