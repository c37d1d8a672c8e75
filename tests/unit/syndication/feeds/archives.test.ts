import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  feedDocuments,
  type FeedDocument,
  type FeedPlace,
} from '../../../../src/syndication/feeds/archives.ts';
import { jsonFeed } from '../../../../src/syndication/feeds/json-feed.ts';
import { rss } from '../../../../src/syndication/feeds/rss.ts';
import { readXml } from '../../../third-party-parsers.ts';
import { edition, publication } from '../hostile-text.ts';

/** Stories by their numbers, the newest first. */
const stories = (count: number) => Array.from({ length: count }, (_, i) => count - i);

test('a feed of few stories has all of them and no archive', () => {
  expect(feedDocuments(stories(3), 3)).toEqual([{ items: [3, 2, 1], older: undefined }]);
  expect(feedDocuments([], 3)).toEqual([{ items: [], older: undefined }]);
});

test('older stories are in full archives, which a reader finds from the feed on', () => {
  expect(feedDocuments(stories(8), 3)).toEqual([
    { items: [8, 7, 6], older: 2 },
    { items: [3, 2, 1], archive: 1, older: undefined, newer: 2 },
    { items: [6, 5, 4], archive: 2, older: 1, newer: undefined },
  ]);
});

test('a reader who follows the archives gets every story, and a new story changes no archive', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
      const documents: FeedDocument<number>[] = feedDocuments(stories(count), size);
      const read = new Set<number>();
      for (
        let next = documents[0];
        next;
        next = next.older === undefined ? undefined : documents[next.older]
      )
        for (const story of next.items) read.add(story);
      expect([...read].sort((a, b) => b - a)).toEqual(stories(count));
      const later = feedDocuments(stories(count + 1), size);
      documents.slice(1).forEach(({ items }, i) => expect(later[i + 1]?.items).toEqual(items));
    }),
  );
});

const links = (place: FeedPlace) =>
  (parseRssFeed(rss(publication, [edition], place)).atom?.links ?? []).map(({ rel, href }) => [
    rel,
    href,
  ]);
const isArchive = (place: FeedPlace) =>
  readXml(rss(publication, [edition], place)).children[0]?.children.some(
    ({ name }) => name === 'fh:archive',
  );
const next = (place: FeedPlace) => {
  const feed = parseJsonFeed(
    JSON.parse(JSON.stringify(jsonFeed(publication, [edition], place))) as object,
  );
  return [feed.feed_url, feed.next_url];
};

test('a feed links to its newest archive', () => {
  expect(links({ older: 2 })).toEqual([
    ['self', 'https://orchard.example/feed.xml'],
    ['prev-archive', 'https://orchard.example/feed-2.xml'],
  ]);
  expect(isArchive({ older: 2 })).toBe(false);
  expect(next({ older: 2 })).toEqual([
    'https://orchard.example/feed.json',
    'https://orchard.example/feed-2.json',
  ]);
  expect(next({})).toEqual(['https://orchard.example/feed.json', undefined]);
});

test('an archive says that it is one, and links to the feed and to its neighbours', () => {
  const middle = { archive: 2, older: 1, newer: 3 };
  expect(links(middle)).toEqual([
    ['self', 'https://orchard.example/feed-2.xml'],
    ['current', 'https://orchard.example/feed.xml'],
    ['prev-archive', 'https://orchard.example/feed-1.xml'],
    ['next-archive', 'https://orchard.example/feed-3.xml'],
  ]);
  expect(isArchive(middle)).toBe(true);
  expect(next(middle)).toEqual([
    'https://orchard.example/feed-2.json',
    'https://orchard.example/feed-1.json',
  ]);
});
