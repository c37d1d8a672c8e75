import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { markdownToMdast as parse } from 'satteri';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseMdx } from '../../../src/story/prose/read-outline.ts';
import { readFrontMatter } from '../../../src/story/front-matter.ts';
import { sourcesSchema } from '../../../src/story/schema/sources.ts';
import { parseYaml } from '../../../src/story/schema/yaml.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

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
