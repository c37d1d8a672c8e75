// Every way in which YAML can be wrong. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
import { describe, expect, test } from 'vitest';
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

describe('YAML that other parsers of the build would not accept is refused', () => {
  test.each([
    ['title: Pears', 'title: *Pears', /a text that starts with \* goes in quotation marks/],
    ['title: Pears', 'title: !pears Pears', /this is not YAML: Unresolved tag/],
    ['title: Pears', 'tables: Pears\ntitle: Pears', /this is not YAML: Map keys must be unique/],
    [/tables:\n(.*\n)*?help/, 'tables: { pears: Pears }\nhelp', /"tables.pears" should be a group/],
    [/ {4}columns: .*\n/, '', /"tables.pears.columns" is missing: it should be a group of fields/],
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
