import { expect, test } from 'vitest';
import type { Story } from '../../../../src/story/story.ts';
import { bundleOf } from '../../../../src/syndication/bundle/bundle.ts';
import { publication } from '../hostile-text.ts';

const story = {
  slug: 'pears',
  meta: {
    title: 'Pears & plums',
    published: '2021-02-03',
    corrections: [{ date: '2021-03', text: 'They were pears.' }],
  } as unknown as Story['meta'],
};
const PAGE =
  '<html><head><meta charset="utf-8">' +
  `<meta http-equiv="content-security-policy" content="img-src 'self'">` +
  '<link rel="icon" href="../../favicon.svg"></head><body>' +
  '<a href="../../">a</a><a href="../../stories/pears/#b">b</a><a href="data/c.csv">c</a>' +
  '<a href="../plums/">d</a><img src="/_astro/e.png"></body></html>';

/** The bundle of a site whose files hold nothing but the page. */
const bundle = (...others: string[]) =>
  bundleOf(story, publication, {
    paths: ['stories/pears/index.html', 'favicon.svg', 'licences.txt', 'embed.js', ...others],
    read: (path) => Buffer.from(path === 'stories/pears/index.html' ? PAGE : ''),
  });
const OTHERS = [
  'index.html',
  'stories/pears/data/c.csv',
  'stories/pears-2/index.html',
  'stories/plums/index.html',
  'embed/pears/units/index.html',
  'embed/pears-2/units/index.html',
  '_astro/e.png',
  '_astro/f.png',
];

test('a bundle has the files of its story, the images of its page, and what all pages need', async () => {
  const files = await bundle(...OTHERS);
  expect([...files.keys()].sort()).toEqual([
    'pears/README.txt',
    'pears/_astro/e.png',
    'pears/data/c.csv',
    'pears/embed.js',
    'pears/embed/units/index.html',
    'pears/favicon.svg',
    'pears/index.html',
    'pears/licences.txt',
  ]);
});

test('a link to a file of the bundle leads there by its whole path, and any other to the origin', async () => {
  const page = Buffer.from((await bundle(...OTHERS)).get('pears/index.html') ?? []).toString();
  expect(Array.from(page.matchAll(/(?:href|src)="([^"]*)"/g), ([, address]) => address)).toEqual([
    'favicon.svg',
    'https://orchard.example/',
    'index.html#b',
    'data/c.csv',
    'https://orchard.example/stories/plums/',
    '_astro/e.png',
  ]);
  expect(page).toContain(`content="img-src 'self'"`);
});

test('a page that loads a file which is not there is refused', async () => {
  await expect(bundle('stories/pears/data/c.csv')).rejects.toThrow(
    'https://orchard.example/stories/pears/ loads https://orchard.example/_astro/e.png',
  );
});
