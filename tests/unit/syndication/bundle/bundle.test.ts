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
  `<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="img-src 'self'">` +
  '</head><body><img src="/_astro/e.png"></body></html>';

/** The bundle of a site whose files hold nothing but the page. */
const bundle = (...others: string[]) =>
  bundleOf(story, publication, {
    paths: ['stories/pears/index.html', 'favicon.svg', 'licences.txt', 'embed.js', ...others],
    read: (path) => Buffer.from(path === 'stories/pears/index.html' ? PAGE : ''),
  });

test('a bundle has the files of its story, the images of its page, and what all pages need', async () => {
  const files = await bundle(
    'index.html',
    'stories/pears/data/c.csv',
    'stories/pears-2/index.html',
    'stories/plums/index.html',
    'embed/pears/units/index.html',
    'embed/pears-2/units/index.html',
    '_astro/e.png',
    '_astro/f.png',
  );
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

test('a page that loads a file which is not there is refused', async () => {
  await expect(bundle('stories/pears/data/c.csv')).rejects.toThrow(
    'https://orchard.example/stories/pears/ loads https://orchard.example/_astro/e.png',
  );
});
