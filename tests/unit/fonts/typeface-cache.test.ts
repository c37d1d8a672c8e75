import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { typefaceCache } from '../../../src/fonts/typeface-cache.ts';
import { filesUnder } from '../../files.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGE = '<html><head><style>body{font-family:Newsreader}</style></head><body>A</body></html>';

const folder = mkdtempSync(join(tmpdir(), 'typeface-cache-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { at, edit, read, write } = filesUnder(() => folder);
const open = () => typefaceCache(pathToFileURL(`${folder}/`));
const kept = () => readdirSync(at('node_modules/.cache/typefaces'));

beforeEach(() => {
  rmSync(folder, { recursive: true });
  for (const path of ['src/fonts', 'src/markup', 'package-lock.json'])
    cpSync(join(ROOT, path), at(path), { recursive: true });
});

test.each<[string, () => void]>([
  ['the code that makes them', () => edit('src/fonts/subset.ts', 'woff2', 'woff')],
  [
    'the version of a package',
    () => edit('package-lock.json', /"subset-font": "[^"]*"/, '"subset-font": "99.0.0"'),
  ],
])('new ones are made after a change of %s', async (_, change) => {
  await open().typefacesOf(PAGE);
  change();
  await open().typefacesOf(PAGE);
  expect(kept()).toHaveLength(2);
});

test.each(['', '{"faces":'])('a file that is damaged is made again: “%s”', async (text) => {
  const typefaces = await open().typefacesOf(PAGE);
  const [name = ''] = kept();
  write(`node_modules/.cache/typefaces/${name}`, text);
  expect(await open().typefacesOf(PAGE)).toEqual(typefaces);
  expect(kept()).toEqual([name]);
  expect(JSON.parse(read(`node_modules/.cache/typefaces/${name}`))).toEqual(typefaces);
});
