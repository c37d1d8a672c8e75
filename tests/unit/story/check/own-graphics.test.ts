import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readChecked } from '../../../../src/build/checked.ts';
import { formatProblem } from '../../../../src/data/problem.ts';
import { breadth } from '../../../tags.ts';
import { copyPictureFonts } from '../copy-fixtures.ts';
import { readContent } from '../../../../src/story/read/content.ts';

// The fixture story `rents` has two graphics of its own, a scatter plot and a map of tiles.

const [FIXTURES, OWN] = ['content', 'own'].map((folder) =>
  join(import.meta.dirname, '../../../fixtures', folder),
) as [string, string];

let root: string;
const at = (file: string) => join(root, 'content/stories/rents', file);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'own graphic é-'));
  cpSync(join(FIXTURES, 'publication.yaml'), join(root, 'content/publication.yaml'));
  cpSync(OWN, join(root, 'content/stories'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Puts one text in the place of another in a file of the story. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(at(file), 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(
    at(file),
    text.replace(from, () => to),
  );
}

const found = () => readContent(root).problems.map(formatProblem);

/** Code that draws one mark, and a layer for labels. */
const markIn = (name: string, attributes: object) =>
  `svg.innerHTML = '<${name} ${Object.entries(attributes)
    .map(([attribute, value]) => `${attribute}="${value}"`)
    .join(' ')}></${name}><g class="names"></g>';`;

/** The line of a text in a file of the story. */
const lineOf = (file: string, text: string) =>
  readFileSync(at(file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

test('a story’s own graphics have no fault, in no more than 120 lines each', () => {
  expect(found()).toEqual([]);
  for (const file of ['scatter.ts', 'tiles.ts'])
    expect(readFileSync(at(file), 'utf8').split('\n').length).toBeLessThanOrEqual(120);
});

test('a graphic fills the screen only where its module says how', () => {
  edit('story.mdx', '<Scene id="map"', '<Scene size="screen" id="map"');
  expect(found()).toEqual([
    expect.stringMatching(/cannot fill the screen: leave size out, or export fit from the module/),
  ]);
  edit(
    'tiles.ts',
    'export function draw(',
    'export const fit = (layout: Layout): Layout => layout;\n\nexport function draw(',
  );
  expect(found()).toEqual([
    `content/stories/rents/tiles.ts:${lineOf('tiles.ts', 'const fit')}: the graphic of the scene "map", on a screen of 320 × 504 pixels with text of 16, has the height 1140.4: fit returns { height: screen.height, … }`,
  ]);
});

describe('a graphic that fills the screen', () => {
  const ON = 'on a screen of 320 × 504 pixels with text of 16, ';
  beforeEach(() => {
    edit('story.mdx', '<Scene id="map"', '<Scene size="screen" id="map"');
    writeFileSync(
      at('tiles.ts'),
      `import { drawLabels, label, type Label, type OwnData, type Screen } from '#kit';
interface Layout { height: number; names: Label[] }
export const describe = ({ rows }: OwnData) =>
  rows.map(({ label, values }) => label + ': ' + values[0]?.text).join('. ');
export const layout = ({ rows }: OwnData): Layout => ({
  height: 640,
  names: rows.map(({ key, label: text }, i) => label({ key, text, x: 0, y: 50 * i, dy: 1 })),
});
export function fit(layout: Layout, { width, height, band }: Screen): Layout | undefined {
  const step = (height - band) / layout.names.length;
  return {
    height,
    names: layout.names.map((name, i) => ({ ...name, x: 20, y: band + step * i })),
  };
}
export function draw(svg: SVGSVGElement, { layout }: { layout: Layout }) {
  drawLabels(svg, layout.names);
}
`,
    );
  });

  test('may leave out those that have no room', () => {
    edit('tiles.ts', '  const step', '  if (width < 1000) return undefined;\n  const step');
    expect(found()).toEqual([]);
  });

  test.each([
    ['rect', { x: 0, y: 150, width: 9, height: 400 }, 50],
    ['polygon', { points: '0,400 40,190 80,400' }, 10],
    ['path', { d: 'M0 0h9v9z', transform: 'translate(0 300)' }, undefined],
    ['rect', { x: 0, y: 150, width: 9, height: 400, opacity: 0 }, undefined],
  ])('has no mark in the band of words: %s %o', breadth, (name, attributes, over) => {
    edit('tiles.ts', '  drawLabels(svg', `  ${markIn(name, attributes)}\n  drawLabels(svg`);
    edit('tiles.ts', 'svg, layout.names);', "svg.querySelector('.names')!, layout.names);");
    expect(found()).toEqual(
      over === undefined
        ? []
        : [
            `content/stories/rents/tiles.ts:${lineOf('tiles.ts', 'function fit')}: the graphic of the scene "map", ${ON}at the step "map-all", has marks that reach up to ${over} pixels into the band above it, where the words of a step stand: fit begins below screen.band`,
          ],
    );
  });

  test.each<[fault: string, from: string, to: string, line: string, said: RegExp]>([
    [
      'fit depends on more than the screen',
      'x: 20',
      'x: Math.random()',
      'function fit',
      /has another layout each time/,
    ],
    [
      'it keeps the drawing of another shape',
      '  drawLabels(svg',
      '  if (!svg.firstChild) drawLabels(svg',
      'function draw',
      /at the step "map-all", depends on what was drawn before/,
    ],
    [
      'a label stands where the words do',
      'band + step * i',
      '30 * i',
      'function fit',
      /has labels that reach up to 197 pixels into the band above it/,
    ],
  ])('is refused where %s', breadth, (_, from, to, line, said) => {
    edit('tiles.ts', from, to);
    const problems = found();
    expect(problems[0]).toContain(
      `tiles.ts:${lineOf('tiles.ts', line)}: the graphic of the scene "map", ${ON}`,
    );
    expect(problems.join('\n')).toMatch(said);
  });
});

describe('a module that is no form is refused, by file and line', breadth, () => {
  test('because it is not there', () => {
    rmSync(at('scatter.ts'));
    expect(found()).toEqual([
      expect.stringMatching(
        /rents\/scatter\.ts:1: the file is missing: add it, or correct the form/,
      ),
    ]);
  });

  test('because it imports a package that is not there', () => {
    edit('tiles.ts', 'const MAP', "import lodash from 'lodash';\nlodash();\nconst MAP");
    expect(found()).toEqual([
      `content/stories/rents/tiles.ts:${lineOf('tiles.ts', 'lodash')}: the module cannot be read: Could not resolve "lodash"`,
    ]);
  });

  test('because it throws as it is loaded', () => {
    edit('tiles.ts', 'const MAP', 'null.x;\nconst MAP');
    expect(found()).toEqual([
      expect.stringMatching(
        new RegExp(
          `tiles\\.ts:${lineOf('tiles.ts', 'null.x')}: the module cannot be loaded: Cannot read`,
        ),
      ),
    ]);
  });

  test('because it does not draw', () => {
    edit('tiles.ts', 'export function draw(', 'function draw(');
    expect(found()).toEqual([expect.stringMatching(/has no "draw": add export function draw/)]);
  });
});

test('because it exports more than a form has', () => {
  edit('tiles.ts', 'const MAP', 'export const MAP');
  expect(found()).toEqual([expect.stringMatching(/exports "MAP" too: leave out/)]);
});

describe('a graphic that breaks a promise is refused, with its scene and its step', breadth, () => {
  const MOVED = 'strong(dot.key) })),';
  test.each<[fault: string, file: string, from: string, to: string, said: RegExp]>([
    [
      'layout throws',
      'tiles.ts',
      'const rents =',
      'null.x;\n  const rents =',
      /tiles\.ts:\d+: the graphic of the scene "map" cannot be drawn: “Cannot read/,
    ],
    ['there is no height', 'tiles.ts', 'height: bottom,', 'height: Number.NaN,', /has no height/],
    [
      'it depends on what was drawn before',
      'scatter.ts',
      'lines: (layer) => drawLines(layer, layout.lines),',
      "lines: (layer) => layer.setAttribute('data-n', String(Number(layer.getAttribute('data-n')) + 1)),",
      /changes when it is drawn twice/,
    ],
    [
      'a style would be lost',
      'scatter.ts',
      'lines: (layer) => drawLines(layer, layout.lines),',
      "lines: (layer) => { drawLines(layer, layout.lines); (layer as SVGElement).style.fill = 'red'; },",
      /sets a style of <g> that a still would lose/,
    ],
    [
      'marks come and go',
      'scatter.ts',
      MOVED,
      'strong(dot.key) })).filter(({ strength }) => strength > 0.5),',
      /at the step "plot-london", has not the same marks as at the start: “SC” in the layer “dots” is in one/,
    ],
    [
      'labels are over each other',
      'tiles.ts',
      'y: y + 140 }',
      'y: y + 95 }',
      /tiles\.ts:\d+: .*"map-all", has the labels “SC” and “£790” over each other/,
    ],
    [
      'a label leaves the field on a wide screen alone',
      'scatter.ts',
      'const right = width - 30;',
      'const right = width === 1000 ? 970 : 1700;',
      /scatter\.ts:\d+: .*"plot", beside its steps on a wide screen, at the step "plot-all", has labels that reach up to \d+ thousandths of the usual width over its right/,
    ],
    [
      'the field has a width that is not the one asked for',
      'scatter.ts',
      '    width,\n    height: explained',
      '    width: 1200,\n    height: explained',
      /scatter\.ts:\d+: .*"plot" has the width 1200: layout returns the width that it is given, 1000, or none/,
    ],
    [
      'the page would lack letters',
      'tiles.ts',
      'tiles: (layer) => drawTiles(layer, layout.tiles),',
      "tiles: (layer) => { drawTiles(layer, layout.tiles); const t = layer.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'text'); t.textContent = 'ŵ'; layer.replaceChildren(t); },",
      /at the step "map-all", writes “ŵ”, which is in no "text" of its layout/,
    ],
    [
      'the layout is no JSON',
      'scatter.ts',
      '    names,\n    legend',
      '    names: new Set(names) as unknown as Label[],\n    legend',
      /has a layout that JSON cannot hold, at “names”/,
    ],
    [
      'a colour is known to browsers alone',
      'scatter.ts',
      'lines: (layer) => drawLines(layer, layout.lines),',
      "lines: (layer) => { drawLines(layer, layout.lines); layer.setAttribute('stroke', 'var(--part)'); },",
      /has stroke="var\(--part\)" at <g>, which pictures do not know/,
    ],
    [
      'it would move by itself',
      'scatter.ts',
      'lines: (layer) => drawLines(layer, layout.lines),',
      'lines: (layer) => { drawLines(layer, layout.lines); select(layer).transition(); },',
      /a graphic has no transitions: the reader’s position says how far it is/,
    ],
    [
      'the text alternative keeps a value from those who do not see it',
      'scatter.ts',
      'export const describe = ({ rows, measures }: OwnData): string =>\n  rows\n',
      'export const describe = ({ rows, measures }: OwnData): string =>\n  rows.slice(1, 2)\n',
      /has a step about "LN", and its text alternative does not say “London”/,
    ],
  ])('%s', (_, file, from, to, said) => {
    edit(file, from, to);
    if (to.includes('select('))
      edit(file, "} from '#kit';", "} from '#kit';\nimport { select } from 'd3';");
    if (to.includes('drawCircles(layer, ['))
      edit(file, '  drawTiles,', '  drawCircles,\n  drawTiles,');
    const problems = found();
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toContain(`content/stories/rents/${file}:`);
    expect(problems.join('\n')).toMatch(said);
  });
});

test.each([
  ['written', "text: '梨', y: y + 85", 'y + 85'],
  ['put together', 'text: String.fromCodePoint(26792), y: y + 85', 'import {'],
])('letters that pictures lack are told where the form has them %s', (_, to, line) => {
  edit('tiles.ts', 'text: key, y: y + 85', to);
  copyPictureFonts(root);
  expect(readChecked(root).problems.map(formatProblem)).toEqual([
    expect.stringContaining(
      `content/stories/rents/tiles.ts:${lineOf('tiles.ts', line)}: the fonts of pictures lack "梨"`,
    ),
  ]);
});

test.each([
  [
    'with="rent"',
    'with="rents"',
    /has with="rents", which is no table of values: the names are "pay" and "rent"/,
  ],
  [
    'form="./scatter" table="pay"',
    'form="bars" table="pay"',
    /has "with", which only a form of the story’s own draws/,
  ],
])('a scene that says %s wrongly is refused', breadth, (from, to, said) => {
  edit('story.mdx', from, to);
  expect(found().join('\n')).toMatch(said);
});

test('a table that lacks a row of the other is refused', breadth, () => {
  edit('rent.csv', 'WA,Wales,610\n', '');
  expect(found().join('\n')).toMatch(/draws pay\.csv with rent\.csv, which has no row "WA"/);
});

test.each([
  [
    "light: '#0b5394'",
    "light: '#ffcc00'",
    /story\.mdx:\d+: "accent\.light" is #ffcc00, and its contrast with the paper, #fdfcf9, is 1\.5: choose a darker/,
  ],
  ["'#0b5394'", 'blue', /"accent\.light" should be a colour in quotation marks, as "#0b5394"/],
])('a colour that cannot be read is refused: %s', breadth, (from, to, said) => {
  edit('story.mdx', from, to);
  expect(found()).toEqual([expect.stringMatching(said)]);
});

test('a story without a colour has that of the publication, which is checked as well', () => {
  const publication = join(root, 'content/publication.yaml');
  const text = readFileSync(publication, 'utf8');
  const accents = () =>
    readContent(root).content?.stories[0]?.scenes.map(({ accent }) => accent?.light);
  writeFileSync(publication, `${text}accent: { light: '#1b5e20', dark: '#81c784' }\n`);
  expect(accents()).toEqual(['#0b5394', '#0b5394']);
  edit('story.mdx', "accent: { light: '#0b5394', dark: '#8cb8e8' }\n", '');
  expect(accents()).toEqual(['#1b5e20', '#1b5e20']);
  writeFileSync(publication, `${text}accent: { light: '#ffcc00', dark: '#81c784' }\n`);
  expect(found()).toEqual([
    expect.stringMatching(/publication\.yaml:\d+: "accent\.light" is #ffcc00, and its contrast/),
  ]);
});

test('a module needs to do no more than to describe its data and draw them', () => {
  writeFileSync(
    at('tiles.ts'),
    `import { drawLabels, label, type OwnData } from '#kit';
export const describe = ({ rows }: OwnData) =>
  rows.map(({ label, values }) => label + ': ' + values[0]?.text).join('. ');
export const draw = (svg: SVGSVGElement, { layout: { data } }: { layout: { data: OwnData } }) =>
  drawLabels(
    svg,
    data.rows.map(({ key, label: text }, i) => label({ key, text, x: 0, y: 50 * i, dy: 1 })),
  );
`,
  );
  expect(found()).toEqual([]);
});
