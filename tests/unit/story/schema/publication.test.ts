import { expect, test } from 'vitest';
import { edit, expectSlips, problems, PUBLICATION, useFixtureStory } from '../fixture-story.ts';

useFixtureStory();

test('a fault in publication.yaml is reported once', () =>
  expectSlips('publication', [
    ['an origin with a path', 'orchard.example', 'orchard.example/news', PUBLICATION],
    ['an email address that is not one', 'news@orchard.example', 'the news desk', PUBLICATION],
    ['a language that does not exist', 'en-GB', 'British_English', PUBLICATION],
    ['an unknown licence', 'CC-BY-4.0', 'CC-BY-9.0', PUBLICATION],
    ['a publication without a copyright line', /copyright: .*\n/, '', PUBLICATION],
    [
      'a reservation of rights that is neither 0 nor 1',
      /$/,
      'tdm-reservation: perhaps\n',
      PUBLICATION,
    ],
  ]));

test('a publication may have no email address', () => {
  edit(PUBLICATION, /email: .*\n/, '');
  expect(problems()).toEqual([]);
});
