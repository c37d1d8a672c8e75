import { describe, expect, test } from 'vitest';
import {
  edit,
  expectFault,
  problems,
  PUBLICATION,
  useFixtureStory,
  type Fault,
} from '../fixture-story.ts';

useFixtureStory();

describe('a fault in publication.yaml is reported once', () => {
  test.each<Fault>([
    [
      'an origin with a path',
      PUBLICATION,
      'orchard.example',
      'orchard.example/news',
      [PUBLICATION, 'origin'],
      /"origin" should be a scheme and a host alone/,
    ],
    [
      'an origin without a scheme',
      PUBLICATION,
      'https://',
      '',
      [PUBLICATION, 'origin'],
      /a whole address that starts with https/,
    ],
    [
      'a publication without an email address',
      PUBLICATION,
      /email: .*\n/,
      '',
      [PUBLICATION, 'name'],
      /"email" is missing: it should be the address that readers write to, such as newsroom@/,
    ],
    [
      'an email address that is not one',
      PUBLICATION,
      'news@orchard.example',
      'the news desk',
      [PUBLICATION, 'email'],
      /"email" should be the address that readers write to, such as newsroom@/,
    ],
    [
      'an endpoint for replies without a scheme',
      PUBLICATION,
      /$/,
      'replyEndpoint: forms.example/orchard\n',
      [PUBLICATION, 'replyEndpoint'],
      /"replyEndpoint" should be where replies are posted to: a whole address that starts with https/,
    ],
    [
      'an endpoint for replies that no form can post to',
      PUBLICATION,
      /$/,
      'replyEndpoint: mailto:news@orchard.example\n',
      [PUBLICATION, 'replyEndpoint'],
      /a whole address that starts with https/,
    ],
    [
      'a language that does not exist',
      PUBLICATION,
      'en-GB',
      'British_English',
      [PUBLICATION, 'language'],
      /"language" should be the language of the stories that name none, one of "en-GB", "cy" and "ar": there are no words of the page in another one/,
    ],
    [
      'an unknown licence',
      PUBLICATION,
      'CC-BY-4.0',
      'CC-BY-9.0',
      [PUBLICATION, 'licence'],
      /"licence" should be .* its SPDX identifier: there are "CC0-1.0", "CC-BY-4.0",.* and "CC-/,
    ],
    [
      'a publication without a copyright line',
      PUBLICATION,
      /copyright: .*\n/,
      '',
      [PUBLICATION, 'name'],
      /"copyright" is missing: it should be the copyright line/,
    ],
    [
      'a reservation of rights that is neither 0 nor 1',
      PUBLICATION,
      /$/,
      'tdm-reservation: perhaps\n',
      [PUBLICATION, 'tdm-reservation'],
      /"tdm-reservation" should be 1 where .* are reserved, or 0/,
    ],
  ])('%s', expectFault);
});

test.each(['', ' ""', ' https://forms.example/orchard', ' http://127.0.0.1:8000/'])(
  'an endpoint for replies may be left empty, or be a whole address:%s',
  (value) => {
    edit(PUBLICATION, /$/, `replyEndpoint:${value}\n`);
    expect(problems()).toEqual([]);
  },
);
