/** @module-tag breadth */
import { Readability } from '@mozilla/readability';
import { unzipSync } from 'fflate';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curly } from '../../src/data/curly.ts';
import { SECTIONS } from '../../src/story/prose/page-ids.ts';
import { hiddenBy } from '../../src/story/reader-view.ts';
import { parse, parseBody, plainTextIn, words } from './built-site.ts';
import { FOLDER, IMAGES, STORY, fillStory, wordsFor } from './full-story.ts';
import { build, copyProject } from './project-copy.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

/** The headings of sections that have ids which pages and reader views do not bear. */
const HEADINGS = [
  'A growing share of power',
  'Social care',
  'Related crops',
  'Comment is free',
  'Contact with the police',
  'The author',
  'Sources',
  'Reply',
  'Social care',
  '2014',
];

const project = copyProject();
afterAll(project.remove);
const { at, edit, read, write } = project;

beforeAll(() => {
  rmSync(at('content'), { recursive: true });
  cpSync(FIXTURES, at('content'), { recursive: true });
  for (const slug of ['quinces-and-markup', 'allotments', 'harvest'])
    rmSync(at('content/stories', slug), { recursive: true });
});

describe('a story that passes the check is built', () => {
  const page = () => parse(read('dist/stories/orchard/index.html'));
  const bytesOf = (name: string) => readFileSync(at(`${FOLDER}/${name}`));

  beforeAll(async () => {
    await fillStory(project);
    edit(
      STORY,
      '## How it was',
      `${HEADINGS.map((heading) => `## ${heading}\n\nWords on it.\n\n`).join('')}[care](#social-care), [the step](#share-2014) and [the power](#a-growing-share-of-power)\n\n## How it was`,
    );
    edit(
      STORY,
      '<Step id="count-summer"',
      '<Step id="share-2014" state="counts/spring">\n\n### Shared\n\nBy all.\n\n</Step>\n\n<Step id="count-summer"',
    );
    const plain = 'content/stories/plain-orchard';
    cpSync(at(FOLDER), at(plain), { recursive: true });
    edit(`${plain}/story.mdx`, '![In a step](./a.png)', '');
    edit(`${plain}/story.mdx`, 'Pears: {', 'Plums: {');
    const { status, stderr } = build(project.root);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('with figures filled in wherever running text may name them', () => {
    const document = page();
    const all = words(document.body);
    for (const expected of [
      'Pears: 50%',
      'By the 5 growers.',
      'A story about half of the pears.',
      'Pears picked, 50 at first',
      'From 10%. It changed then, with 5.',
      'Next, after 60',
      'Who counted 30. The 44% Press',
      'It said 45%, for 50%.',
      'All 60 of them.',
      'A pear of 60',
    ])
      expect(all).toContain(expected);
    expect(words(document.querySelector('figcaption'))).toBe('A pear of 60');
    expect(document.querySelector('[data-scene]')?.getAttribute('aria-label')).toBe('A pear of 60');
    expect(document.title).toBe('Pears: 50%');
    const pieces = [
      'stories/orchard/index.html',
      'stories/orchard/standalone.html',
      'stories/orchard/ninjs.json',
      'embed/orchard/dots/index.html',
      'embed/orchard/dots/oembed.json',
      'stories/orchard/images/dots.svg',
      'syndication/index.html',
      'feed.xml',
      'feed.json',
      'index.html',
    ];
    for (const path of pieces)
      expect(read(`dist/${path}`), path).not.toMatch(/\{[a-z]+\/[a-z.]+\/[a-z]/);
  });

  test('with the caption and the credit of a picture, on the page, in feeds and as text', () => {
    const picture = page().querySelector('.picture');
    expect(picture?.querySelector('p > img')?.getAttribute('alt')).toBe('A pear on a plate');
    expect(words(picture?.querySelector('figcaption') ?? null)).toBe(
      'Picked, 60 in all. Photo: A & B',
    );
    const { items } = JSON.parse(read('dist/feed.json')) as { items: { content_html: string }[] };
    const fed = parseBody(items[0]?.content_html ?? '').querySelector('img[alt$="plate"]');
    expect(words(fed?.closest('figure')?.querySelector('figcaption') ?? null)).toBe(
      'Picked, 60 in all. Photo: A & B',
    );
    expect(plainTextIn(read('dist/stories/orchard/ninjs.json'))).toMatch(
      /\n\[A pear on a plate\]\n\nPicked, 60 in all\. Photo: A & B\n/,
    );
  });

  test('with every id once, and no reference to an id that does not exist', () => {
    const pages = [
      'stories/orchard/index.html',
      'stories/orchard/standalone.html',
      'embed/orchard/story/index.html',
      'embed/orchard/dots/index.html',
      'embed/orchard/timeline/index.html',
      'syndication/index.html',
    ];
    for (const path of pages) {
      const document = parse(read(`dist/${path}`));
      const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
      expect(
        ids.filter((id, i) => id === '' || ids.indexOf(id) !== i),
        path,
      ).toEqual([]);
      const named = ['for', 'aria-labelledby', 'aria-describedby'].flatMap((name) =>
        Array.from(document.querySelectorAll(`[${name}]`), (element) =>
          (element.getAttribute(name) ?? '').split(' '),
        ).flat(),
      );
      const linked = Array.from(document.querySelectorAll('a[href^="#"]'), (link) =>
        decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
      );
      expect(
        [...named, ...linked].filter((id) => !ids.includes(id)),
        path,
      ).toEqual([]);
    }
  });

  test('with the sections that the check knows', () => {
    const sections = Array.from(page().querySelectorAll('.prose > .back > h2'), (heading) => [
      heading.id,
      words(heading),
    ]);
    expect(Object.fromEntries(sections)).toEqual(SECTIONS);
  });

  test('with every image on the page, byte for byte', () => {
    const images = Array.from(page().querySelectorAll('.prose > p img'));
    expect(images.map((image) => image.getAttribute('alt'))).toEqual(
      IMAGES.map(([name]) => curly(wordsFor(name))),
    );
    for (const [i, [name]] of IMAGES.entries()) {
      const src = images[i]?.getAttribute('src') ?? '';
      expect(src).toMatch(/^\.\.\/\.\.\/_astro\/[a-z0-9-]+\.[\w-]+\.[a-z]+$/);
      expect(readFileSync(join(at('dist/stories/orchard'), src)).equals(bytesOf(name))).toBe(true);
      expect(images[i]?.getAttribute('width')).toBe(String(60 + i));
    }
  });

  test('with every image in the standalone file, in the bundle and in the feeds', () => {
    const alone = parse(read('dist/stories/orchard/standalone.html'));
    const bundle = unzipSync(readFileSync(at('dist/syndication/orchard.zip')));
    const html = Buffer.from(bundle['orchard/index.html'] ?? []).toString();
    const srcs = (document: Document): Partial<Record<string, string>> =>
      Object.fromEntries(
        Array.from(document.querySelectorAll('img'), (image) => [
          image.getAttribute('alt') ?? '',
          image.getAttribute('src') ?? '',
        ]),
      );
    const [inFile, inBundle] = [srcs(alone), srcs(parse(html))];
    const { items } = JSON.parse(read('dist/feed.json')) as { items: { content_html: string }[] };
    const inFeed = srcs(parseBody(items[0]?.content_html ?? ''));
    for (const [name, , type] of IMAGES) {
      const [head = '', data = ''] = inFile[curly(wordsFor(name))]?.split(',') ?? [];
      expect(head).toBe(`data:${type};base64`);
      expect(Buffer.from(data, 'base64').equals(bytesOf(name))).toBe(true);
      const packed = bundle[`orchard/${inBundle[curly(wordsFor(name))] ?? ''}`] ?? [];
      expect(Buffer.from(packed).equals(bytesOf(name))).toBe(true);
      const { origin, pathname } = new URL(inFeed[curly(wordsFor(name))] ?? '');
      expect(origin).toBe('https://orchard.example');
      expect(readFileSync(at(`dist${pathname}`)).equals(bytesOf(name))).toBe(true);
    }
  });

  test('with the image of a step in the step’s iframe, where it fits', () => {
    const frame = parse(read('dist/embed/orchard/dots/index.html'));
    const src = frame.querySelector('.step img')?.getAttribute('src') ?? '';
    expect(Buffer.from(src.replace(/^.*,/, ''), 'base64').equals(bytesOf('a.png'))).toBe(true);
    const heightOf = (slug: string) =>
      (JSON.parse(read(`dist/embed/${slug}/dots/oembed.json`)) as { height: number }).height;
    expect(heightOf('orchard') - heightOf('plain-orchard')).toBeGreaterThanOrEqual(40);
  });

  test('with all of its headings in a reader view, whatever their words and their authors’ ids', () => {
    const html = read('dist/stories/orchard/index.html');
    const headingsOf = (html: string) => {
      const { content } = new Readability(parse(html)).parse() ?? {};
      return Array.from(parseBody(content ?? '').querySelectorAll('h2, h3'), words);
    };
    const all = Array.from(page().querySelectorAll('article :is(h2, h3)'), words);
    expect(all).toEqual(
      expect.arrayContaining(['How it was', 'Spring', 'Summer', 'What came', ...HEADINGS]),
    );
    expect(headingsOf(html)).toEqual(all);
    // The ids as they would be without the two hyphens: the view leaves out just what we take for hidden.
    for (const { id, localName } of page().querySelectorAll('article :is(h2, h3)[id]')) {
      const plain = id.replaceAll('--', '');
      const left = headingsOf(html.replace(`id="${id}"`, `id="${plain}"`)).length === all.length;
      expect([plain, left]).toEqual([plain, hiddenBy(plain, localName) === undefined]);
    }
  });

  test('with links that lead to such headings and steps', () => {
    const href = (text: string) =>
      Array.from(page().querySelectorAll('a'))
        .find((link) => words(link) === text)
        ?.getAttribute('href');
    expect([href('care'), href('the step'), href('the power')]).toEqual([
      '#soc--ial-care',
      '#sha--re-2014',
      '#a-growing-sha--re-of-power',
    ]);
    expect(words(page().querySelector('#sha--re-2014 h3'))).toBe('Shared');
  });
});

test('a story with faults leaves no site, and each fault is reported with its line', () => {
  write('dist/index.html', 'earlier');
  write(`${FOLDER}/a.png`, 'no image');
  write(`${FOLDER}/pears.csv`, Buffer.from('season,ripe,picked\n\xe9t\xe9,5,50\n', 'latin1'));
  edit(STORY, /$/, '\n<p id="count">Here</p>\n');
  const { status, stderr } = build(project.root);
  expect(status).toBe(1);
  expect(stderr.split('\n').filter((line) => line !== '')).toEqual([
    expect.stringMatching(/^content\/stories\/orchard\/pears\.csv:2: this is not UTF-8/),
    // The story shows it in two places.
    expect.stringMatching(
      /^content\/stories\/orchard\/story\.mdx:\d+: the image "\.\/a\.png" cannot.*The same is wrong on line \d+$/,
    ),
    expect.stringMatching(/^content\/stories\/orchard\/story\.mdx:\d+: .*"count" is taken/),
  ]);
  expect(existsSync(at('dist'))).toBe(false);
});
