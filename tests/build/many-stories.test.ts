/** @module-tag breadth */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readRss, readXml } from '../third-party-parsers.ts';
import { origin, parse, words } from './built-site.ts';
import { copyForOrchards, urlOf } from './orchard-copy.ts';
import { build } from './project-copy.ts';

/** More stories than a page lists, than a feed has, and than one page offers to partners. */
const COUNT = 27;
const slugOf = (number: number) => `story-${String(number).padStart(2, '0')}`;
const SLUGS = Array.from({ length: COUNT }, (_, i) => slugOf(i));
/** The number of a story's PNGs: the cards, and two for each of its graphic's steps and its end. */
const PNGS = 3 + 2 * 3;

const { project, addStory, output } = copyForOrchards();
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
const digests = () =>
  globSync('**', { cwd: project.at('dist'), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]);
/** The files that builds keep of a kind. One that is made again is another file. */
const kept = (kind: 'pictures' | 'typefaces') => {
  const folder = project.at(`node_modules/.cache/${kind}`);
  return new Set(readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).ino}`));
};

let first: string[][];
beforeAll(() => {
  for (const [i, slug] of SLUGS.entries())
    addStory(slug, (mdx) =>
      mdx
        .replace(/^title: .*$/m, `title: Story ${i}`)
        // The first is the newest.
        .replace(/^published: .*$/m, `published: 2021-12-${String(COUNT - i).padStart(2, '0')}`)
        .replace(
          /^note: /m,
          `topics: [${i % 2 === 0 ? 'Even numbers' : 'Été'}, Numbers, 'Of ${i}']\nnote: `,
        ),
    );
  const { status, stderr } = build(project.root);
  expect([status, stderr]).toEqual([0, '']);
  first = digests();
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

  test('shows the finding of the newest, and of the others in the first rows', () => {
    const pictured = Array.from(page('').querySelectorAll('.teaser'), (teaser) =>
      teaser.querySelector('figure svg[role="img"]') ? 1 : 0,
    );
    expect(pictured).toEqual([1, 1, 0, 1, 1, 1, 1, ...Array.from({ length: 18 }, () => 0)]);
    expect(page('page/2/').querySelector('svg')).toBeNull();
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

  test('has the newest stories in its feeds, and the others in archives that the feeds lead to', async () => {
    const read = async (path: string) =>
      (await readRss(output(path))).items.map(({ link }) => link);
    const urls = SLUGS.map(urlOf);
    expect(await read('feed.xml')).toEqual(urls.slice(0, 20));
    expect(await read('feed-1.xml')).toEqual(urls.slice(7));
    expect(output('feed.xml')).toContain(`href="${origin}/feed-1.xml" rel="prev-archive"`);
    const feed = JSON.parse(output('feed.json')) as { next_url: string };
    expect(feed.next_url).toBe(`${origin}/feed-1.json`);
    const { items } = JSON.parse(output('feed-1.json')) as { items: { url: string }[] };
    expect(items.map(({ url }) => url)).toEqual(urls.slice(7));
  });

  test('offers them to partners, ten on a page', () => {
    const offered = ['', 'page/2/', 'page/3/'].flatMap((path) =>
      hrefs(`syndication/${path}`, '.partner h2 a').filter((to) => to.startsWith('/stories/')),
    );
    expect(offered).toEqual(SLUGS.map((slug) => `/stories/${slug}/`));
    for (const path of ['', 'page/2/', 'page/3/'])
      expect(hrefs(`syndication/${path}`, 'a[download], iframe').length).toBeGreaterThan(0);
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

test('a build draws no picture again that has not changed, and drops those that have', () => {
  const before = kept('pictures');
  expect(before.size).toBe(COUNT * PNGS);

  build(project.root);
  expect(kept('pictures')).toEqual(before);
  expect(digests()).toEqual(first);

  project.edit(`content/stories/${slugOf(3)}/pears.csv`, 'summer,30,60', 'summer,20,60');
  build(project.root);
  const after = kept('pictures');
  expect(after.size).toBe(before.size);
  expect(after.difference(before).size).toBe(PNGS);
});

test('a build makes no typefaces again for a page that has not changed, and drops those of pages that have', () => {
  const before = kept('typefaces');
  // The site of the last test but for the standalone pages, which are made of pages with typefaces.
  build(project.root);
  expect(kept('typefaces')).toEqual(before);
  expect(before.size).toBeGreaterThan(COUNT);

  project.edit(`content/stories/${slugOf(3)}/story.mdx`, /^title: .*$/m, 'title: Ẅ');
  build(project.root);
  const after = kept('typefaces');
  expect(after.size).toBe(before.size);
  const changed = after.difference(before).size;
  expect(changed).toBeGreaterThan(0);
  expect(changed).toBeLessThan(before.size / 2);
});
