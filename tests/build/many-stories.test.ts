/** @module-tag breadth */
import { cpSync, existsSync, globSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRss, readXml } from '../third-party-parsers.ts';
import { origin, parse, words } from './built-site.ts';
import { build, copyProject } from './project-copy.ts';

const ORCHARD = join(import.meta.dirname, '../fixtures/content/stories/orchard');
/** More stories than a page lists, and than a feed has. */
const COUNT = 27;
const slugOf = (number: number) => `story-${String(number).padStart(2, '0')}`;
const SLUGS = Array.from({ length: COUNT }, (_, i) => slugOf(i));

const project = copyProject();
afterAll(project.remove);
const output = (path: string) => project.read(`dist/${path}`);
const urlOf = (slug: string) => `${origin}/stories/${slug}/`;
const page = (path: string) => parse(output(`${path}index.html`));
/** The slugs of the stories that a page lists. */
const listed = (path: string) =>
  Array.from(page(path).querySelectorAll('.teaser h2 a'), (link) =>
    (link.getAttribute('href') ?? '').replace(/^.*stories\/|\/$/g, ''),
  );
const hrefs = (path: string, selector: string) =>
  Array.from(page(path).querySelectorAll(selector), (link) =>
    join('/', path, link.getAttribute('href') ?? ''),
  );

beforeAll(() => {
  rmSync(project.at('content/stories'), { recursive: true });
  for (const [i, slug] of SLUGS.entries()) {
    cpSync(ORCHARD, project.at('content/stories', slug), { recursive: true });
    const story = `content/stories/${slug}/story.mdx`;
    project.edit(story, /^title: .*$/m, `title: Story ${i}`);
    // The first is the newest.
    project.edit(
      story,
      /^published: .*$/m,
      `published: 2021-12-${String(COUNT - i).padStart(2, '0')}`,
    );
    const topic = i % 2 === 0 ? 'Even numbers' : 'Été';
    project.edit(story, /^note: /m, `topics: [${topic}, Numbers, 'Of ${i}']\nnote: `);
  }
  const { status, stderr } = build(project.root);
  expect([status, stderr]).toEqual([0, '']);
});

describe('a site of many stories', () => {
  test('lists them on the front page and the pages after it, the newest first, each once', () => {
    expect(listed('')).toEqual(SLUGS.slice(0, 25));
    expect(listed('page/2/')).toEqual(SLUGS.slice(25));
    expect(existsSync(project.at('dist/page/3'))).toBe(false);
    for (const [path, number] of [
      ['', '1'],
      ['page/2/', '2'],
    ] as const) {
      expect(hrefs(path, '.pages a')).toEqual(['/', '/page/2/']);
      const current = page(path).querySelectorAll('.pages [aria-current="page"]');
      expect(Array.from(current, words)).toEqual([number]);
    }
    expect(words(page('').querySelector('h1'))).toBe(words(page('').querySelector('title')));
    expect(words(page('page/2/').querySelector('h1'))).toBe('Page 2 of 2');
  });

  test('has a page for each topic of several stories', () => {
    expect(hrefs('', '.topics a')).toEqual([
      '/topics/numbers/',
      '/topics/even-numbers/',
      '/topics/%C3%A9t%C3%A9/',
    ]);
    expect(listed('topics/été/')).toEqual(SLUGS.filter((_, i) => i % 2 === 1));
    expect(listed('topics/numbers/page/2/')).toEqual(SLUGS.slice(25));
    expect(readdirSync(project.at('dist/topics'))).toEqual(['even-numbers', 'numbers', 'été']);
    for (const [path, topic] of [
      ['topics/été/', 'Été'],
      ['topics/numbers/', 'Numbers'],
    ] as const)
      expect(words(page(path).querySelector('.topics [aria-current="page"]'))).toBe(topic);
  });

  test('has the newest twenty stories in its feeds', async () => {
    const urls = SLUGS.map(urlOf).slice(0, 20);
    const { items } = await readRss(output('feed.xml'));
    expect(items.map(({ link }) => link)).toEqual(urls);
    const feed = JSON.parse(output('feed.json')) as { items: { url: string }[] };
    expect(feed.items.map(({ url }) => url)).toEqual(urls);
  });

  test('lists every page in its sitemap, and every link of its lists leads somewhere', () => {
    const { children } = readXml(output('sitemap.xml'));
    const paths = children.map(({ children }) =>
      decodeURI((children[0]?.text ?? '').slice(origin.length)),
    );
    const toBeFound = globSync('**/*.html', { cwd: project.at('dist') })
      .filter((file) => !/<meta name="robots"[^>]*noindex/.test(output(file)))
      .map((file) => `/${file.replace(/index\.html$/, '')}`);
    expect(paths.sort()).toEqual(toBeFound.sort());

    const lists = paths.filter((path) => !path.startsWith('/stories/'));
    expect(lists).toContain('/topics/numbers/page/2/');
    for (const path of lists) {
      const links = page(path.slice(1)).querySelectorAll('body a[href], iframe[src]');
      for (const link of links) {
        const to = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
        if (/^(https?:|mailto:|#)/.test(to)) continue;
        const file = join('dist', dirname(`${path}x`), decodeURI(to.replace(/#.*/, '')));
        expect(existsSync(project.at(file)), `${path} → ${to}`).toBe(true);
      }
    }
  });
});
