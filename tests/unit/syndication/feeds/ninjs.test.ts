import { expect, test } from 'vitest';
import { ninjs, uriOf } from '../../../../src/syndication/feeds/ninjs.ts';
import { faultsOfNinjs } from '../../../third-party-parsers.ts';
import { bare, edition, publication } from '../hostile-text.ts';

test('a document is valid by the IPTC’s schema, with pictures and without', () => {
  expect(faultsOfNinjs(ninjs(publication, edition))).toEqual([]);
  expect(faultsOfNinjs(ninjs(publication, bare))).toEqual([]);
});

test('the schema would refuse an unknown field and an invalid address', () => {
  expect(faultsOfNinjs({ ...ninjs(publication, edition), headline: 'x' })).not.toEqual([]);
  expect(faultsOfNinjs({ ...ninjs(publication, edition), uri: 'pears' })).not.toEqual([]);
});

test('a document has the full story, as HTML and as plain text, with its graphics', () => {
  const document = ninjs(publication, edition);
  expect(document.headlines.map(({ value }) => value)).toEqual([edition.title]);
  expect(document.descriptions.map(({ value }) => value)).toEqual([edition.standfirst]);
  expect(document.subjects).toEqual(edition.topics.map((name) => ({ name })));
  expect(document.bodies.map(({ contentType, value }) => [contentType, value])).toEqual([
    ['text/html', edition.html],
    ['text/plain', edition.text],
  ]);
  expect(document.by).toBe(edition.byline);
  expect(document.copyrightHolder).toBe(publication.name);
  expect(document.copyrightNotice).toBe(publication.copyright);
  expect(document.usageTerms).toContain('CC BY-SA 4.0');
  expect(document.usageTerms).toContain(publication.credit);
  expect(document.firstCreated).toBe('2021-02-03T00:00:00Z');
  expect(document.versionCreated).toBe('2021-03-04T00:00:00Z');
  expect(document.rightsInfo.linkedRights).toBe('https://creativecommons.org/licenses/by-sa/4.0/');
  expect(document.infoSources).toEqual([
    {
      name: edition.sources[0]?.publisher,
      role: 'source',
      literal: `${edition.sources[0]?.author ?? ''}, ${edition.sources[0]?.title ?? ''}`,
      uri: edition.sources[0]?.url,
    },
    { name: 'A letter', role: 'source', literal: 'On pears' },
  ]);
  expect(document.renditions).toEqual([
    { name: 'web', href: edition.url, contentType: 'text/html' },
    {
      name: 'data',
      title: edition.data[0]?.caption,
      href: edition.data[0]?.url,
      contentType: 'text/csv',
      sizeInBytes: 42,
    },
    { name: 'card', href: edition.card.url, contentType: 'image/png', width: 1200, height: 630 },
  ]);
  expect(document.associations).toEqual([
    {
      type: 'graphic',
      name: edition.graphics[0]?.title,
      uri: `${edition.url}#count`,
      descriptions: [{ role: 'alt', contentType: 'text/plain', value: edition.graphics[0]?.alt }],
      renditions: [
        {
          name: 'still',
          href: 'https://orchard.example/stories/pears/images/units.png',
          contentType: 'image/png',
          width: 1200,
          height: 675,
        },
        {
          name: 'still',
          href: 'https://orchard.example/stories/pears/images/units.svg',
          contentType: 'image/svg+xml',
          width: 1200,
          height: 675,
        },
      ],
    },
  ]);
});

test.each([
  ['https://a.example/100%-off', 'https://a.example/100%25-off'],
  ['https://a.example/100%', 'https://a.example/100%25'],
  ['https://a.example/b%C3%A9?c%20d', 'https://a.example/b%C3%A9?c%20d'],
  ['https://a.example/b|c?d[e]=f#g[h]', 'https://a.example/b%7Cc?d%5Be%5D=f#g%5Bh%5D'],
  ['https://a.example/é#b#c', 'https://a.example/%C3%A9#b%23c'],
  ['https://[::1]:8000/b', 'https://[::1]:8000/b'],
])('%s is the URI %s', (address, uri) => {
  expect(uriOf(address)).toBe(uri);
});
