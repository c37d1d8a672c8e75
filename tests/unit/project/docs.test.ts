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
import { readFrontMatter } from '../../../src/story/front-matter.ts';
import { sourcesSchema } from '../../../src/story/schema/sources.ts';
import { parseYaml } from '../../../src/story/schema/yaml.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The Markdown that people read in the repository, by its path from the root. */
const documents = [
  '.',
  '.github',
  'docs',
  'docs/decisions',
  'tests/article',
  'tests/lab',
  'tests/lab/bench',
]
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
  // The stories of the examples are nobody's; screenshots that differ are there after a failed test.
  const examples = /^content\/stories\/(my-story|libraries)\/|^tests\/browser\/differences\/$/;
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

/** The pages for authors. */
const GUIDES = ['docs/first-story.md', 'docs/authors.md', 'docs/reference.md', 'docs/checks.md'];

/** The examples in the pages for authors, by their language. */
function examples(language: string): string[] {
  const found: string[] = [];
  for (const page of GUIDES)
    visit(parse(readFileSync(join(ROOT, page), 'utf8')), 'code', (node) => {
      // The files of the first story are checked as a story.
      if (node.lang === language && !node.meta) found.push(node.value);
    });
  return found;
}

test('no paragraph of an example is cut in two before a figure', () => {
  const cuts = GUIDES.flatMap((page) =>
    Array.from(
      readFileSync(join(ROOT, page), 'utf8').matchAll(/[\p{L},]\n\n<(?:Figure|Given)\b.*/gu),
      ([words]) => `${page}: ${words.trim()}`,
    ),
  );
  expect(cuts).toEqual([]);
});

const FRONT = 'title: T\nstandfirst: S\nbyline: B\npublished: 2026-03-02\n';
const TABLE = `tables:
  open:
    caption: C
    source: county-2026
    columns: { key: year, part: sunday, whole: all }
    words: { key: Year, one: library, many: libraries, part: open on Sundays, rest: closed then }
`;

test('the YAML in the pages for authors is what the check wants', () => {
  const problemsOf = (text: string) => {
    if (text.startsWith('- ')) return parseYaml(text, 'sources.yaml', sourcesSchema).problems;
    // What goes under a table, and what stands by itself in the front matter.
    const inFront = /^(breaks|notes|lines):/.test(text)
      ? TABLE + text.replace(/^/gm, '    ')
      : text;
    return readFrontMatter(`---\n${FRONT}${inFront}\n---\n`, 'story.mdx').problems;
  };
  const yaml = examples('yaml');
  expect(yaml.length).toBeGreaterThan(4);
  expect(yaml.flatMap(problemsOf)).toEqual([]);
});

test('the MDX in the pages for authors is MDX', () => {
  const mdx = examples('mdx');
  expect(mdx.length).toBeGreaterThan(4);
  const problems: string[] = [];
  for (const text of mdx) parseMdx(text, (_, message) => problems.push(`${message}: ${text}`));
  expect(problems).toEqual([]);
});

test('no sentence is in two of the pages for authors', () => {
  const pages = GUIDES.map((path) => {
    const prose: string[] = [];
    visit(parse(readFileSync(join(ROOT, path), 'utf8')), 'paragraph', (node) => {
      // A table is one paragraph to this parser.
      const words = toString(node);
      if (!words.startsWith('|')) prose.push(...words.replace(/\s+/g, ' ').split(/(?<=[.:]) /));
    });
    return new Set(prose.filter((sentence) => sentence.split(' ').length > 6));
  });
  const all = pages.flatMap((sentences) => [...sentences]);
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter((sentence, i) => all.indexOf(sentence) !== i)).toEqual([]);
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

test.each(['docs/screenshots', 'docs/pictures'])(
  '%s are as light as CONTRIBUTING.md asks',
  (name) => {
    const folder = join(ROOT, name);
    const files = readdirSync(folder).map((name) => ({
      name,
      bytes: statSync(join(folder, name)).size,
    }));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(({ bytes }) => bytes > 60_000)).toEqual([]);
  },
);
