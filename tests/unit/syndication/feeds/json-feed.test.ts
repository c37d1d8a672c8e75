import { parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { jsonFeed } from '../../../../src/syndication/feeds/json-feed.ts';
import { edition, older, publication } from '../hostile-text.ts';

const feed = jsonFeed(publication, [edition, older]);

test('a feed reader gets every word of a story as it was written', () => {
  const read = parseJsonFeed(JSON.parse(JSON.stringify(feed)) as object);
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(read.title).toBe(publication.name);
  expect(read.home_page_url).toBe('https://orchard.example/');
  expect(read.feed_url).toBe('https://orchard.example/feed.json');
  expect(read.language).toBe('cy');
  const [item, other] = read.items ?? [];
  expect(item).toEqual({
    id: edition.url,
    url: edition.url,
    title: edition.title,
    summary: edition.standfirst,
    content_html: edition.html,
    image: 'https://orchard.example/stories/pears/images/card.png',
    date_published: '2021-02-03T00:00:00Z',
    date_modified: '2021-03-04T00:00:00Z',
    authors: [{ name: publication.name, url: 'https://orchard.example/' }],
    tags: edition.topics,
    language: 'cy',
    attachments: [
      {
        url: 'https://orchard.example/stories/pears/data/pears.csv',
        mime_type: 'text/csv',
        title: edition.data[0]?.caption,
        size_in_bytes: 42,
      },
    ],
  });
  expect(other).not.toHaveProperty('tags');
});
