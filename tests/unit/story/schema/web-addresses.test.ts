// Every field of an address with every fault. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
import { describe, expect, test } from 'vitest';
import {
  edit,
  linePrefix,
  problems,
  PUBLICATION,
  SOURCES,
  STORY,
  useFixtureStory,
} from '../fixture-story.ts';

useFixtureStory();

const whole = (what: string) => `should be ${what}: a whole address that starts with https://`;

/** Every field with a web address: its name, where to put an address, and the message's words for it. */
const FIELDS: [string, string, string, string | RegExp, (url: string) => string, string][] = [
  [
    'a help line',
    'help[1].url',
    STORY,
    'help: []',
    (url) => `help:\n  - for: All\n    name: A line\n    url: '${url}'`,
    'the address of its website',
  ],
  [
    'the report’s author',
    'reporter.url',
    STORY,
    'help: []',
    (url) => `reporter:\n  about: A grower.\n  publisher: The book\n  url: '${url}'\nhelp: []`,
    'where to learn more about the publisher',
  ],
  ['a source', '[1].url', SOURCES, /url: .*/, (url) => `url: '${url}'`, 'where it can be read'],
  [
    'the publication’s home',
    'origin',
    PUBLICATION,
    /origin: .*/,
    (url) => `origin: '${url}'`,
    'the address of the site that publishes it',
  ],
];

describe.each(FIELDS)('the address of %s', (_, field, file, from, to, what) => {
  // tests/unit/addresses/external.test.ts has all kinds of address. Here, each field asks for one.
  test.each(['javascript:alert(1)', 'mailto:nobody@grower.example', 'grower.example'])(
    'is refused when it is %s',
    (url) => {
      edit(file, from, to(url));
      expect(problems()).toEqual([`${linePrefix(file, `'${url}'`)}"${field}" ${whole(what)}`]);
    },
  );

  test.each(['https://help.example', 'http://help.example'])('is accepted when it is %s', (url) => {
    edit(file, from, to(url));
    expect(problems()).toEqual([]);
  });
});
