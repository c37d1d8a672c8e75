import { expect, test } from 'vitest';
import type { Story } from '../../../../src/story/story.ts';
import { manifestOf } from '../../../../src/syndication/bundle/manifest.ts';
import { publication } from '../hostile-text.ts';

const story = (slug: string, published: string, ...corrections: string[]) => ({
  slug,
  meta: {
    published,
    corrections: corrections.map((date) => ({ date, text: `On ${slug}` })),
  } as unknown as Story['meta'],
});
const versionOf = (...stories: ReturnType<typeof story>[]) =>
  manifestOf(publication, stories, []).version.replace(/[0-9a-f]{12}$/, '…');

test('the version starts with the day of the last change, even if only its month is known', () => {
  expect(versionOf(story('a', '2021-02-03'), story('b', '2020-05', '2020-06-07'))).toBe(
    '2021-02-03-…',
  );
  expect(versionOf(story('a', '2021-02-03', '2021-04-05'), story('b', '2020'))).toBe(
    '2021-04-05-…',
  );
  expect(versionOf(story('a', '2021-02-03'), story('b', '2021-03'))).toBe('2021-03-01-…');
  expect(versionOf()).toBe('…');
});

test('the version changes with any file, even on the same day', () => {
  const version = (text: string) =>
    manifestOf(
      publication,
      [story('a', '2021-02-03')],
      [{ path: 'a.txt', bytes: Buffer.from(text) }],
    ).version;
  expect(version('pears')).toBe(version('pears'));
  expect(version('plums')).not.toBe(version('pears'));
});
