// Every value that YAML misunderstands. `slips/` has the commonest of them, for `npm test`.
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

/** Puts one help line in, as it is written. */
const help = (line: string) => edit(STORY, 'help: []', `help:\n  - { ${line} }`);

describe('a text that YAML takes for another type is reported, with what to write instead', () => {
  const number = (what: string, source: string) =>
    `should be ${what}, and YAML reads ${source} as a number: put it in quotation marks, '${source}'`;
  test.each([
    ['title: 2016', 'title', number('the headline', '2016')],
    ['title: 1.20', 'title', number('the headline', '1.20')],
    [
      'title: 2017-09-18',
      'title',
      `should be the headline, and YAML reads 2017-09-18 as a date: put it in quotation marks, '2017-09-18'`,
    ],
    [
      'title: 2017-09-18 10:00:00',
      'title',
      `should be the headline, and YAML reads 2017-09-18 10:00:00 as a date: put it in quotation marks, '2017-09-18 10:00:00'`,
    ],
    [
      'title: True',
      'title',
      `should be the headline, and YAML reads True as a yes or no: put it in quotation marks, 'True'`,
    ],
    [
      'title: null',
      'title',
      'is missing: it should be the headline, and where the word null is meant, it goes in quotation marks',
    ],
    [
      'title: ~',
      'title',
      'is missing: it should be the headline, and where the word ~ is meant, it goes in quotation marks',
    ],
    ['title:', 'title', 'is missing: it should be the headline'],
    [
      'title: #1 of all pears',
      'title',
      'is missing: it should be the headline, and a text that starts with a # goes in quotation marks',
    ],
    [
      'title: {pears/spring/share}',
      'title',
      'should be the headline, and a text that starts with a bracket or a brace goes in quotation marks',
    ],
    [
      'title: [Pears]',
      'title',
      'should be the headline, and a text that starts with a bracket or a brace goes in quotation marks',
    ],
    ['title:\n  - Pears', 'title', 'should be the headline'],
    [
      'title: Pears\ntopics: [Pears, 2016]',
      'topics[2]',
      number('what the story is about, in a word or two', '2016'),
    ],
  ])('%s', (line, field, message) => {
    edit(STORY, 'title: Pears', line);
    const [first = ''] = line.split('\n').slice(-1);
    const where = field === 'title' ? 'title:' : first;
    expect(problems()).toEqual([`${linePrefix(STORY, where)}"${field}" ${message}`]);
  });

  test.each([
    ['999', '999'],
    ['08001111', '08001111'],
    ['+448001111', '+448001111'],
  ])('a telephone number: %s', (phone, source) => {
    help(`for: All, name: A line, phone: ${phone}`);
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'phone')}"help[1].phone" ${number('the telephone number', source)}`,
    ]);
  });

  test.each(["'999'", '0800 1111', '0800 1111 (freephone)', "'08001111'"])(
    'a telephone number that is text already is accepted: %s',
    (phone) => {
      help(`for: All, name: A line, phone: ${phone}`);
      expect(problems()).toEqual([]);
    },
  );

  test('the key of the row after a break', () => {
    edit(STORY, 'help: []', '    breaks: [{ before: 2015, label: A frost, note: So. }]\nhelp: []');
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'before')}"tables.pears.breaks[1].before" ${number('the key of the first row after the change', '2015')}`,
    ]);
  });

  test('the names of a source’s publisher and of the publication', () => {
    edit(SOURCES, 'publisher: A letter', 'publisher: 1843');
    edit(PUBLICATION, 'name: The Orchard News', 'name: 1843');
    expect(problems()).toEqual([
      `${linePrefix(PUBLICATION, '1843')}"name" ${number('the name of the publication', '1843')}`,
      `${linePrefix(SOURCES, '1843')}"[2].publisher" ${number('who published it', '1843')}`,
    ]);
  });

  test.each(['yes', 'no', 'on', 'off', "'2016'", '"null"', '2016-17', '1_000'])(
    'a value that every YAML parser takes for text is accepted: %s',
    (title) => {
      edit(STORY, 'title: Pears', `title: ${title}`);
      expect(problems()).toEqual([]);
    },
  );

  test.each([
    [
      'published: 2021-02-03',
      'published: true',
      '"published" should be the day the story came out: a calendar date',
    ],
    [
      'published: 2021-02-03',
      'published: 2021-02-31',
      '"published" should be the day the story came out: a calendar date',
    ],
    [
      'published: 2021-02-03',
      'published: [2021]',
      '"published" should be the day the story came out: a calendar date',
    ],
    [
      'figures: 2020-10',
      'figures: 2020-10-01 10:00:00',
      '"figures" should be the day the figures came out: a calendar date',
    ],
  ])(
    'a wrong date is reported without advice to use quotation marks: %s → %s',
    (from, to, message) => {
      edit(STORY, from, to);
      expect(problems()).toEqual([expect.stringContaining(linePrefix(STORY, to) + message)]);
      expect(problems().join()).not.toContain('quotation marks');
    },
  );

  test.each(['2021', '2021-02', '2021-02-03', "'2021-02-03'"])(
    'a date is accepted as it is: %s',
    (day) => {
      edit(STORY, 'published: 2021-02-03', `published:   ${day}`);
      expect(problems()).toEqual([]);
    },
  );

  test('a wrong address is reported without advice to use quotation marks', () => {
    edit(SOURCES, 'url: https://grower.example/pears', 'url: 2016');
    edit(PUBLICATION, 'email: news@orchard.example', 'email: 2016');
    expect(problems()).toEqual([
      `${linePrefix(PUBLICATION, '2016')}"email" should be the address that readers write to, such as newsroom@news.example`,
      `${linePrefix(SOURCES, '2016')}"[1].url" should be where it can be read: a whole address that starts with https://`,
    ]);
  });
});
