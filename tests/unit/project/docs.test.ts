import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { ROOMS } from '../../../.config/oxlint.config.ts';
import { parseMdx } from '../../../src/story/prose/parse-mdx.ts';
import { readFrontMatter } from '../../../src/story/schema/front-matter-text.ts';
import { sourcesSchema } from '../../../src/story/schema/sources.ts';
import { parseYaml } from '../../../src/story/schema/yaml.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The Markdown that people read in the repository, by its path from the root. */
const documents = ['.', '.github', 'docs', 'docs/decisions', 'tests/bench']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

const parse = (text: string) => unified().use(remarkParse).parse(text);
const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** The anchors that GitHub gives the headings of a document. */
function anchorsIn(text: string): string[] {
  const slugger = new GithubSlugger();
  const anchors: string[] = [];
  visit(parse(text), 'heading', (node) => void anchors.push(slugger.slug(toString(node))));
  return anchors;
}

/** Where the relative links and images of a document lead, with their lines. */
function linksIn(text: string): { url: string; line: number }[] {
  const links: { url: string; line: number }[] = [];
  visit(parse(text), (node) => {
    if ((node.type === 'link' || node.type === 'image') && !/^[a-z]+:/.test(node.url))
      links.push({ url: node.url, line: node.position?.start.line ?? 0 });
  });
  return links;
}

test('every relative link in the docs leads somewhere', () => {
  const anchors = new Map(documents.map(({ path, text }) => [path, anchorsIn(text)]));
  const broken = documents.flatMap(({ path, text }) =>
    linksIn(text)
      .filter(({ url }) => {
        const [file = '', anchor] = url.split('#');
        const target = file ? join(dirname(path), file) : path;
        if (anchor === undefined) return !existsSync(join(ROOT, target));
        return !anchors.get(target)?.includes(anchor);
      })
      .map(({ url, line }) => `${path}:${line}: ${url}`),
  );
  expect(broken).toEqual([]);
});

test('every path that the docs name exists', () => {
  const named = /(?<![\w/.-])(?:src|docs|tests|content|public|\.config|\.github|\.ci)\/[\w./@-]*/g;
  // The story of the examples is nobody's; screenshots that differ are there after a failed test.
  const examples = /^content\/stories\/my-story\/|^tests\/browser\/differences\/$/;
  const missing = documents.flatMap(({ path, text }) =>
    Array.from(text.matchAll(named), ({ 0: name, index }) => ({
      name: name.replace(/[.,:]+$/, ''),
      line: lineOf(text, index),
    }))
      .filter(({ name }) => !examples.test(name) && !existsSync(join(ROOT, name)))
      .map(({ name, line }) => `${path}:${line}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every test that the docs name is in its file', () => {
  const named = documents.flatMap(({ path, text }) =>
    Array.from(
      text.matchAll(/`(tests\/[\w./-]+\.test\.ts)`\s+\(([^)]*)\)/g),
      ([, file = '', names]) =>
        Array.from(names?.matchAll(/“([^”]*)”/g) ?? [], ([, name = '']) => ({ path, file, name })),
    ).flat(),
  );
  expect(named.length).toBeGreaterThan(10);
  const missing = named.filter(({ file, name }) => {
    const code = readFileSync(join(ROOT, file), 'utf8');
    return !code.includes(name.replace(/\s+/g, ' ').replace(/ …$/, ''));
  });
  expect(missing).toEqual([]);
});

/** The examples in the guide for authors, by their language. */
function examples(language: string): string[] {
  const found: string[] = [];
  visit(parse(readFileSync(join(ROOT, 'docs/authors.md'), 'utf8')), 'code', (node) => {
    if (node.lang === language) found.push(node.value);
  });
  return found;
}

test('the YAML in the guide for authors is what the check wants', () => {
  const yaml = examples('yaml');
  const fronts = yaml.filter((text) => text.startsWith('---'));
  const lists = yaml.filter((text) => text.startsWith('- '));
  expect([fronts.length, lists.length]).toEqual([1, 1]);
  for (const text of fronts) expect(readFrontMatter(text, 'authors.md').problems).toEqual([]);
  for (const text of lists)
    expect(parseYaml(text, 'authors.md', sourcesSchema).problems).toEqual([]);
});

test('the MDX in the guide for authors is MDX', () => {
  const mdx = examples('mdx');
  expect(mdx.length).toBeGreaterThan(4);
  const problems: string[] = [];
  for (const text of mdx) parseMdx(text, (_, message) => problems.push(`${message}: ${text}`));
  expect(problems).toEqual([]);
});

test('the parts of a form in the docs are those in the code', () => {
  const [, ...interfaces] = readFileSync(join(ROOT, 'src/graphics/kit/form.ts'), 'utf8').split(
    /^export interface (?=Player|Form|FindingForm)/m,
  );
  const parts = interfaces.flatMap((text) =>
    Array.from(text.split(/^}/m)[0]?.matchAll(/^  (\w+)(\?)?[(:]/gm) ?? [], ([, name = '', mark]) =>
      mark === undefined ? name : `${name}, optional`,
    ),
  );
  const [, table = ''] = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split(
    '\nA form has these parts',
  );
  const described = Array.from(
    table.split('\n\n')[1]?.matchAll(/^\| `(\w+)[^`]*`(, opt)?/gm) ?? [],
    ([, name = '', mark]) => (mark === undefined ? name : `${name}, optional`),
  );
  expect(described.sort()).toEqual(parts.sort());
});

test('every npm script that the docs name exists', () => {
  const missing = documents.flatMap(({ path, text }) =>
    Array.from(text.matchAll(/npm run ([\w:]+)/g), ([, name = '']) => name)
      .filter((name) => !(name in scripts))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the table of commands in CONTRIBUTING.md has every npm script that people run', () => {
  const contributing = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const described = Array.from(
    contributing.matchAll(/^\| `npm (?:run )?([\w:]+)` /gm),
    ([, name]) => name,
  );
  // npm itself runs these before others.
  const isHook = (name: string) => name.startsWith('pre') && name.slice(3) in scripts;
  expect(described.sort()).toEqual(
    Object.keys(scripts)
      .filter((name) => !isHook(name))
      .sort(),
  );
});

test('every folder of src is a room of the linter, with a line in the table of rooms', () => {
  const [, rooms = ''] = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split(
    '\n## The rooms',
  );
  const [table = ''] = rooms.split('\n## ');
  const described = Array.from(table.matchAll(/^\| `(\w+)` /gm), ([, room]) => room);
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...ROOMS].sort()).toEqual(folders.sort());
  expect(described.sort()).toEqual(folders);
});

test('the list of decisions has every decision', () => {
  const folder = join(ROOT, 'docs/decisions');
  const listed = linksIn(readFileSync(join(folder, 'README.md'), 'utf8')).map(({ url }) => url);
  expect(readdirSync(folder).filter((name) => name !== 'README.md')).toEqual(listed);
});

test('screenshots are as light as CONTRIBUTING.md asks', () => {
  const folder = join(ROOT, 'docs/screenshots');
  const files = readdirSync(folder).map((name) => ({
    name,
    bytes: statSync(join(folder, name)).size,
  }));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter(({ bytes }) => bytes > 60_000)).toEqual([]);
});
