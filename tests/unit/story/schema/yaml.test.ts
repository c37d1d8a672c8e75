// Every way in which YAML can be wrong. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  edit,
  expectSlip,
  linePrefix,
  problems,
  STORY,
  useFixtureStory,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

describe('front matter that is not YAML is reported once', () => {
  test.each<Slip>([['words after a text in quotation marks', 'title: Pears', 'title: "Pears" x']])(
    '%s',
    expectSlip,
  );
});

describe('characters that no story may have are refused as escapes, too', () => {
  test.each<Slip>([
    ['a control character', 'title: Pears', String.raw`title: "Pea\u0007rs"`],
    ['half of a pair', 'title: Pears', String.raw`title: "Pea\ud800rs"`],
  ])('%s', expectSlip);
});

describe('YAML that other parsers of the build would not accept is refused', () => {
  test.each([
    ['title: Pears', 'title: *Pears', /"\*Pears" is an alias. Put a text that starts with \*/],
    [
      'title: Pears',
      'title: !pears Pears',
      /this is not YAML: the text of "title" starts with a "!": put it in quotation marks/,
    ],
    [
      'title: Pears',
      'title: 2021-02-03',
      /"title" should be .* YAML reads 2021-02-03 as a date: put it in quot/,
    ],
    [
      'title: Pears',
      'tables: Pears\ntitle: Pears',
      /this is not YAML: the field "tables" appears twice/,
    ],
    [/tables:\n(.*\n)*?help/, 'tables: { pears: Pears }\nhelp', /"tables.pears" should be a group/],
    [/ {4}columns: .*\n/, '', /"tables.pears.columns" is missing: it should be a group of fields/],
    [
      'title: Pears',
      'title: Pears: a story',
      /the text of "title" has a colon in it: put it in quotation marks, as title: "Pears: a story"$/,
    ],
    [/---\n[^]*?\n---/, '---\n---', /:2: the file should be a group of fields/],
  ])('%s', (from, to, message) => {
    edit(STORY, from, to);
    expect(problems()).toEqual([expect.stringMatching(message)]);
  });
});

describe('a text that YAML cannot parse is reported with its line', () => {
  test.each([
    'Pears: a story',
    '“Ripe”, he said: not yet: never',
    '{pears/spring/share} of the pears',
    '[they] were ripe',
    '"Ripe" and not',
    "'It's ripe'",
    '@orchard',
    '`Pears`',
    '%pears',
    '!pears ripe',
    '- pears',
    '> pears',
  ])('title: %s', (title) => {
    edit(STORY, 'title: Pears', `title: ${title}`);
    const [first, ...more] = problems();
    expect(more).toEqual([]);
    expect(first?.startsWith(`${linePrefix(STORY, 'title:')}this is not YAML: `)).toBe(true);
    const advice = /put it in quotation marks, as (title: .*)$/.exec(first ?? '')?.[1] ?? '';
    edit(STORY, `title: ${title}`, advice);
    expect(problems()).toEqual([]);
    expect(parse(advice)).toEqual({ title: title.replace(/^'(.*)'$/, '$1') });
  });

  test('a text that YAML would silently cut short', () => {
    edit(STORY, 'title: Pears', 'title: Pear #1 of the year');
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'title:')}"Pear" ends before a "#": put the text in quotation marks, or a comment on a line of its own`,
    ]);
  });

  test.each([
    ['title: Pears', '#title: Plums\ntitle: Pears # as ever\n#byline: Nobody'],
    ['title: Pears', "# 1 of 2\ntitle: 'Pears' # 1 of 2"],
    ['published: 2021-02-03', 'published: 2021-02-03 # 1 of 2'],
    ['figures: 2020-10', 'figures: 2020-10 # 1 of 2'],
    ['help: []', 'help: [] # 1 of 2'],
  ])('a comment is accepted: %s → %s', (from, to) => {
    edit(STORY, from, to);
    expect(problems()).toEqual([]);
  });
});
