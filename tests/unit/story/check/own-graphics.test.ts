import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readChecked } from '../../../../src/build/checked.ts';
import { formatProblem } from '../../../../src/data/problem.ts';
import { readContent } from '../../../../src/story/read/content.ts';
import { breadth } from '../../../tags.ts';
import { copyPictureFonts } from '../copy-fixtures.ts';
import {
  at,
  edit,
  expectSlips,
  lineOf,
  problems,
  PUBLICATION,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

// The fixture story `rents` has two graphics of its own, a scatter plot and a map of tiles.
const FIXTURES = join(import.meta.dirname, '../../../fixtures');
useFixtureStory('rents', (root) => {
  cpSync(join(FIXTURES, 'content/publication.yaml'), join(root, PUBLICATION));
  cpSync(join(FIXTURES, 'own'), join(root, 'content/stories'), { recursive: true });
});

const root = () => at('content/..');

test('a story’s own graphics have no fault, in no more than 120 lines each', () => {
  expect(problems()).toEqual([]);
  for (const file of ['scatter.ts', 'tiles.ts'])
    expect(readFileSync(at(file), 'utf8').split('\n').length).toBeLessThanOrEqual(120);
});

const fillScreen = () => edit('story.mdx', '<Scene id="map"', '<Scene size="screen" id="map"');

test('a graphic fills the screen only where its module says how', breadth, () =>
  expectSlips('own-screen', [
    ['a module without fit', fillScreen],
    [
      'a fit that does not',
      () => {
        fillScreen();
        edit(
          'tiles.ts',
          'export function draw(',
          'export const fit = (layout: Layout): Layout => layout;\n\nexport function draw(',
        );
      },
    ],
  ]),
);

describe('a graphic that fills the screen', breadth, () => {
  beforeEach(() => {
    fillScreen();
    write(
      'tiles.ts',
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

  /** Code that draws one mark, and a layer for labels. */
  const withMark = (mark: string): [name: string, change: () => void] => [
    `a mark in the band of words: ${mark}`,
    () => {
      edit(
        'tiles.ts',
        '  drawLabels(svg',
        `  svg.innerHTML = '<${mark}></${mark.split(' ')[0] ?? ''}><g class="names"></g>';\n  drawLabels(svg`,
      );
      edit('tiles.ts', 'svg, layout.names);', "svg.querySelector('.names')!, layout.names);");
    },
  ];

  test.each<() => void>([
    () => edit('tiles.ts', '  const step', '  if (width < 1000) return undefined;\n  const step'),
    withMark('path d="M0 0h9v9z" transform="translate(0 300)"')[1],
    withMark('rect x="0" y="150" width="9" height="400" opacity="0"')[1],
  ])('may leave out small screens, and have marks that are moved or not seen: %#', (change) => {
    change();
    expect(problems()).toEqual([]);
  });

  test('is refused where it breaks a promise', () =>
    expectSlips('own-fit', [
      withMark('rect x="0" y="150" width="9" height="400"'),
      withMark('polygon points="0,400 40,190 80,400"'),
      ['a fit that depends on more than the screen', 'x: 20', 'x: Math.random()', 'tiles.ts'],
      [
        'the drawing of another shape is kept',
        '  drawLabels(svg',
        '  if (!svg.firstChild) drawLabels(svg',
        'tiles.ts',
      ],
      ['a label where the words stand', 'band + step * i', '30 * i', 'tiles.ts'],
    ]));
});

test('a module that is no form is refused, by file and line', breadth, () =>
  expectSlips('own-modules', [
    ['no file', () => rmSync(at('scatter.ts'))],
    [
      'a package that is not there',
      'const MAP',
      "import lodash from 'lodash';\nlodash();\nconst MAP",
      'tiles.ts',
    ],
    ['a throw while it is loaded', 'const MAP', 'null.x;\nconst MAP', 'tiles.ts'],
    ['no draw', 'export function draw(', 'function draw(', 'tiles.ts'],
    ['an export that no form has', 'const MAP', 'export const MAP', 'tiles.ts'],
  ]),
);

const LINES = 'lines: (layer) => drawLines(layer, layout.lines),';
const after = (code: string) => `lines: (layer) => { drawLines(layer, layout.lines); ${code} },`;

test('a graphic that breaks a promise is refused, with its scene and its step', breadth, () =>
  expectSlips('own-graphics', [
    ['layout throws', 'const rents =', 'null.x;\n  const rents =', 'tiles.ts'],
    ['no height', 'height: bottom,', 'height: 0,', 'tiles.ts'],
    [
      'it depends on what was drawn before',
      LINES,
      "lines: (layer) => layer.setAttribute('data-n', String(Number(layer.getAttribute('data-n')) + 1)),",
      'scatter.ts',
    ],
    [
      'a style would be lost',
      LINES,
      after("(layer as SVGElement).style.fill = 'red';"),
      'scatter.ts',
    ],
    [
      'marks come and go',
      'strong(dot.key) })),',
      'strong(dot.key) })).filter(({ strength }) => strength > 0.5),',
      'scatter.ts',
    ],
    ['labels over each other', 'y: y + 140 }', "y: y + (key === 'SC' ? 95 : 140) }", 'tiles.ts'],
    [
      'a label leaves the field on a wide screen alone',
      'const right = width - 30;',
      'const right = width === 1000 ? 970 : 1700;',
      'scatter.ts',
    ],
    [
      'a width that is not the one asked for',
      '    width,\n    height: explained',
      '    width: 1200,\n    height: explained',
      'scatter.ts',
    ],
    [
      'letters that the page would lack',
      'tiles: (layer) => drawTiles(layer, layout.tiles),',
      "tiles: (layer) => { drawTiles(layer, layout.tiles); const t = layer.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'text'); t.textContent = 'ŵ'; t.setAttribute('y', '300'); layer.replaceChildren(t); },",
      'tiles.ts',
    ],
    [
      'a layout that is no JSON',
      '    names,\n    legend',
      '    names: new Set(names) as unknown as Label[],\n    legend',
      'scatter.ts',
    ],
    [
      'a colour known to browsers alone',
      LINES,
      after("layer.setAttribute('stroke', 'var(--part)');"),
      'scatter.ts',
    ],
    [
      'it would move by itself',
      () => {
        edit('scatter.ts', LINES, after('select(layer).transition();'));
        edit('scatter.ts', "} from '#kit';", "} from '#kit';\nimport { select } from 'd3';");
      },
    ],
    [
      'the text alternative keeps a value back',
      'export const describe = ({ rows, measures }: OwnData): string =>\n  rows\n',
      'export const describe = ({ rows, measures }: OwnData): string =>\n  rows.slice(1, 2)\n',
      'scatter.ts',
    ],
    ['no table of that name beside its own', 'with="rent"', 'with="rents"'],
    [
      'other tables for a form that is not the story’s own',
      () => {
        edit('story.mdx', 'form="./scatter" table="pay"', 'form="bars" table="pay"');
        edit('story.mdx', /(id="plot-[^"]*" state=")(?:all|LN)/g, '$1listed');
      },
    ],
    ['a table that lacks a row of the other', 'WA,Wales,610\n', '', 'rent.csv'],
    ['a colour that cannot be read', "light: '#0b5394'", "light: '#ffcc00'"],
    ['a colour that is none', "'#0b5394'", 'blue'],
  ]),
);

test.each([
  ['written', "text: '梨', y: y + 85", 'y + 85'],
  ['put together', 'text: String.fromCodePoint(26792), y: y + 85', 'import {'],
])('letters that pictures lack are told where the form has them %s', breadth, (_, to, line) => {
  edit('tiles.ts', 'text: key, y: y + 85', to);
  copyPictureFonts(root());
  expect(readChecked(root()).problems.map(formatProblem)).toEqual([
    expect.stringContaining(
      `content/stories/rents/tiles.ts:${lineOf('tiles.ts', line)}: the fonts of pictures lack "梨"`,
    ),
  ]);
});

test(
  'a story without a colour has that of the publication, which is checked as well',
  breadth,
  () => {
    const accents = () =>
      readContent(root()).content?.stories[0]?.scenes.map(({ accent }) => accent?.light);
    edit(PUBLICATION, /$/, "accent: { light: '#1b5e20', dark: '#81c784' }\n");
    expect(accents()).toEqual(['#0b5394', '#0b5394']);
    edit('story.mdx', "accent: { light: '#0b5394', dark: '#8cb8e8' }\n", '');
    expect(accents()).toEqual(['#1b5e20', '#1b5e20']);
    edit(PUBLICATION, '#1b5e20', '#ffcc00');
    expect(problems()).toEqual([
      expect.stringMatching(/publication\.yaml:\d+: "accent\.light" is #ffcc00, and its contrast/),
    ]);
  },
);

test('a module needs to do no more than to describe its data and draw them', () => {
  write(
    'tiles.ts',
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
  expect(problems()).toEqual([]);
});
