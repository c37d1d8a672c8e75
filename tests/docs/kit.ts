import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, type FormatConfig } from 'oxfmt';
import ts from 'typescript';
import { formFrom } from '../../src/story/own-form.ts';
import { shownStill } from '../../src/graphics/kit/still.ts';
import { GROUND } from '../../src/graphics/kit/palette.ts';
import { element } from '../../src/markup/xml.ts';
import { withPart } from './fields.ts';
import { drawGraphic, svgDocument } from '../../src/syndication/pictures/canvas.ts';
import * as fixture from '../fixtures/docs/kit.ts';

/** The height of each picture, in thousandths of its width. */
const HEIGHTS: Record<keyof typeof fixture, number> = {
  labels: 190,
  lines: 410,
  circles: 120,
  tiles: 130,
  paths: 130,
  axes: 430,
  callouts: 240,
  spreading: 240,
  ends: 240,
  groups: 130,
  shades: 130,
  sizes: 200,
  dates: 180,
  map: 530,
};
const NAMES = Object.keys(HEIGHTS) as (keyof typeof fixture)[];

/** The parts of the kit, by the module that exports them: a title, and the functions that draw its pictures. */
const PARTS: Record<string, [title: string, ...pictures: (keyof typeof fixture)[]]> = {
  own: ['What a module is given, and what it exports'],
  form: ['The screen'],
  field: ['Lengths'],
  scale: ['Scales and axes', 'axes', 'dates', 'shades', 'sizes'],
  legend: ['Colours for groups, and legends', 'groups'],
  'tile-grid': ['Maps of tiles', 'map'],
  labels: ['Labels and lines', 'labels', 'lines'],
  placer: ['Places for labels', 'callouts', 'ends', 'spreading'],
  room: ['What a label covers'],
  measure: ['Lines of words'],
  marks: ['Marks', 'circles', 'tiles', 'paths'],
  join: ['Layers and joins'],
  interpolate: ['Numbers on the way'],
  palette: ['The light colours, for attributes of your own marks'],
};

const parse = (path: string) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The statement that declares a name, and its declaration. */
function declarationOf(file: ts.SourceFile, name: string) {
  for (const statement of file.statements) {
    const all = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
      : [statement];
    for (const one of all)
      if ('name' in one && (one.name as ts.Node).getText() === name) return { statement, one };
  }
  throw new Error(`${file.fileName} declares no ${name}`);
}

/** What a module exports under a name, without its code. What is said of it stands over it, in short comments. */
function signatureOf(file: ts.SourceFile, name: string, shown: string): string {
  const { statement, one } = declarationOf(file, name);
  const [comment] = ts.getJSDocCommentsAndTags(statement).map((doc) => doc.getText());
  const made = ts.isVariableDeclaration(one) ? one.initializer : one;
  const said =
    made && (ts.isFunctionDeclaration(made) || ts.isArrowFunction(made))
      ? `function ${shown}${textOf(made.typeParameters, '<', '>')}${textOf(made.parameters, '(', ')') || '()'}${made.type ? `: ${made.type.getText()}` : ''};`
      : ts.isVariableDeclaration(one)
        ? `const ${shown}: ${made?.getText() ?? ''};`
        : statement.getText().replace(/^export /, '');
  return (comment === undefined ? said : `${comment}\n${said}`).replace(
    /^( *)\/\*\*([^]*?)\*\/$/gm,
    (_, indent: string, text: string) =>
      Array.from(
        text.matchAll(/^[ *]*([^ *].*?) *$/gm),
        ([, line = '']) => `${indent}// ${line}`,
      ).join('\n'),
  );
}

const textOf = (nodes: ts.NodeArray<ts.Node> | undefined, open: string, close: string): string =>
  nodes ? `${open}${nodes.map((node) => node.getText()).join(', ')}${close}` : '';

/** A document with the reference of the kit, as the formatter writes it. */
export async function withKit(document: string): Promise<string> {
  const options = JSON.parse(readFileSync(at('../../.config/oxfmt.json'), 'utf8')) as FormatConfig;
  return (await format('graphics.md', withPart(document, 'kit', kitReference()), options)).code;
}

/** What the kit exports: signatures, and the pictures of what it draws. */
function kitReference(): string {
  const index = parse(at('../../src/graphics/kit/index.ts'));
  const signatures = new Map<string, string[]>();
  for (const statement of index.statements) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) continue;
    const module = (statement.moduleSpecifier as ts.StringLiteral).text.replace(/^\.\/|\.ts$/g, '');
    const file = parse(at(`../../src/graphics/kit/${module}.ts`));
    for (const { propertyName, name } of (statement.exportClause as ts.NamedExports).elements)
      signatures.set(module, [
        ...(signatures.get(module) ?? []),
        signatureOf(file, (propertyName ?? name).text, name.text),
      ]);
  }
  const stray = [...signatures.keys()].find((module) => !(module in PARTS));
  if (stray !== undefined)
    throw new Error(`say in ${import.meta.url} what ${stray}.ts of the kit is`);
  return Object.entries(PARTS)
    .map(([module, [title, ...pictures]]) =>
      [
        `### ${title}`,
        `\`\`\`ts\n${(signatures.get(module) ?? []).join('\n\n')}\n\`\`\``,
        ...pictures.map((name) => `![${name}](pictures/kit-${name}.svg)`),
      ].join('\n\n'),
    )
    .join('\n\n');
}

/** What each function of the fixture draws, as SVG documents by the names of their files. */
export const kitPictures = (): Record<string, string> =>
  Object.fromEntries(
    NAMES.map((name): [string, string] => {
      const high = HEIGHTS[name];
      const form = formFrom({ describe: () => '', draw: fixture[name] });
      const graphic = { markup: shownStill(form, { height: high }, 'all', ''), height: high };
      const [width, height] = [640, 40 + 0.6 * high];
      const drawn = element(
        'svg',
        { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
        element('rect', { width, height, fill: GROUND }),
        drawGraphic({ x: 20, y: 20, width: 600, height: height - 40 }, 22, graphic),
      );
      return [`kit-${name}.svg`, svgDocument(drawn)];
    }),
  );
