import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { FIXTURE_SITE } from '../build-sites.ts';
import { breadth } from '../tags.ts';
import { readXml, type Read } from '../third-party-parsers.ts';
import { missing } from '../web-servers.ts';
import { parse, words } from './built-site.ts';

// Programs that take a page apart to make something else of it: the real ones, where they are installed.
const PANDOC = '/usr/bin/pandoc';
const LYNX = '/usr/bin/lynx';

const folder = mkdtempSync(join(tmpdir(), 'converted-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const fileOf = (slug: string) => join(FIXTURE_SITE, 'stories', slug, 'standalone.html');
const graphicsOf = (slug: string) =>
  Array.from(parse(readFileSync(fileOf(slug), 'utf8')).querySelectorAll('svg[role="img"]'));

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

const single = (text: string) => text.replace(/\s+/g, ' ').trim();
const all = (element: Read): Read[] => [element, ...element.children.flatMap(all)];

/** How many there are of each kind that is seen. */
const partsIn = (names: readonly string[]) =>
  Object.fromEntries(
    ['text', 'path', 'line', 'rect', 'circle', 'ellipse'].map((kind) => [
      kind,
      names.filter((name) => name === kind).length,
    ]),
  );

const STORIES = ['allotments', 'full-screen', 'harvest', 'aelodau'];

describe.skipIf(missing(PANDOC))('pandoc', breadth, () => {
  test.each(STORIES)('keeps every graphic of %s whole, in a docx and in an epub', (slug) => {
    const graphics = graphicsOf(slug);
    expect(graphics.length).toBeGreaterThan(1);
    for (const format of ['docx', 'epub']) {
      const made = join(folder, `${slug}.${format}`);
      run(PANDOC, fileOf(slug), '--output', made);
      const drawings = Object.entries(unzipSync(readFileSync(made)))
        .filter(([name]) => name.endsWith('.svg'))
        .map(([, bytes]) => Buffer.from(bytes).toString())
        .filter((svg) => svg.includes('role="img"'))
        // As strictly as renderers of images do.
        .map((svg) => readXml(svg));
      const found = drawings.map((drawing) => partsIn(all(drawing).map(({ name }) => name)));
      for (const svg of graphics) {
        const names = Array.from(svg.querySelectorAll('*'), ({ localName }) => localName);
        expect(found, format).toContainEqual(partsIn(names));
      }
      // Without its viewBox, whose name is in small letters now, a unit is a pixel: all is inside.
      for (const { attributes } of drawings)
        expect(attributes.viewbox).toBe(`0 0 ${attributes.width} ${attributes.height}`);
    }
  });
});

describe.skipIf(missing(LYNX))('lynx', () => {
  test.each(STORIES)('has white space between the labels of %s', (slug) => {
    const text = single(run(LYNX, '-dump', '-nolist', '-width=1000', fileOf(slug)));
    for (const graphic of graphicsOf(slug)) {
      const labels = Array.from(graphic.querySelectorAll('text'), words).filter(Boolean);
      expect(labels.length).toBeGreaterThan(1);
      expect(text).toContain(single(labels.join(' ')));
    }
  });
});
