import { expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  lineOf,
  problems,
  STORY,
  useFixtureStory,
} from '../fixture-story.ts';

useFixtureStory();

test('differences and ratios are printed in the text and in braces', () => {
  const ratio = 'pears/spring..summer/share/ratio';
  edit(
    STORY,
    /standfirst: .*/,
    `standfirst: They rose by {pears/spring..summer/part is up}, {${ratio}} times as many.`,
  );
  append(
    `They rose by <Figure of="pears/spring..summer/share" is="up" />, <Figure of="${ratio}" is="above 4" /> times as many.`,
  );
  expect(problems()).toEqual([]);
});

test('a fault in a figure is reported once', () =>
  expectSlips('figures', [
    [
      'a difference of which nothing is said',
      '{pears/spring/share}',
      '{pears/spring..summer/part}',
    ],
    ['what is said is not so', '{pears/spring/share}', '{pears/spring..summer/part is down}'],
    ['a wording of version 1', 'of="pears/summer/part"', 'of="pears/summer/share/rounded"'],
    ['another one', '{pears/spring/share}', '{pears/spring..summer/times}'],
    [
      'a figure with nothing but a space in it',
      () => append('So <Figure of="pears/summer/part" is="above 9"> </Figure>.'),
    ],
  ]));

test('several faults in one text are each reported on their own line', () => {
  edit(
    STORY,
    /standfirst: .*/,
    'standfirst: >-\n  In spring {pears/winter/share} were,\n  and then 44% were. Then\n  {pears/autumn/share} were',
  );
  const faults = ['winter', '44%', 'autumn'];
  expect(problems()).toHaveLength(faults.length);
  for (const [i, fault] of faults.entries())
    expect(problems()[i]).toMatch(new RegExp(`:${lineOf(STORY, fault)}: .*"${fault}"`));
});

test('an author’s words stand as they are where what they say is true', () => {
  append(
    '<Figure of="pears/summer/share" is="about 50 above 49">Gut die Hälfte, 50% oder so,</Figure> and <Figure of="pears/spring..summer/share" is="up, times about 5">fünfmal so viel</Figure>.',
  );
  expect(problems()).toEqual([]);
});

test.each([
  ['pears/summer/share', 'above 50', /the number is 50, which is not above 50/],
  ['pears/spring..summer/share', 'down', /went from 10 to 50, which is not "down" but "up"/],
  ['pears/spring..summer/share', 'times 4', /the ratio is 5, which is not 4/],
  ['pears/winter/share', 'above 1', /no row "winter"/],
  ['pears/summer/share/just', 'above 1', /version 1 worded "pears\/summer\/share\/just" by itself/],
  ['pears/spring..summer..spring/share', 'up', /should name two rows/],
  ['pears/summer/share', 'high', /should say what can be checked, and not "high"/],
])('words about %s that are "%s" stop the build, in text and in braces', (of, is, message) => {
  append(`<Figure of="${of}" is="${is}">some words</Figure>.`);
  edit(STORY, /standfirst: .*/, `standfirst: 'It was so: {${of} is ${is}: some words}'`);
  const [there, here] = problems();
  expect(there).toMatch(message);
  expect(there).toContain(`:${lineOf(STORY, 'It was so')}: `);
  expect(here).toMatch(message);
  expect(here).toContain(`:${lineOf(STORY, 'some words</Figure>')}: `);
  expect(problems()).toHaveLength(2);
});

test('words in braces stand in the title, in labels and in attributes', () => {
  const words = '{pears/spring..summer/share is up, times about 5: fünfmal so viel, 50% oder so}';
  edit(STORY, /standfirst: .*/, `standfirst: >-\n  Heuer: ${words}: {pears/summer/share}.`);
  edit(STORY, 'title="Each dot is a pear"', `title="Ja: ${words}"`);
  expect(problems()).toEqual([]);
});

test('a text with a colon in it has to be in quotation marks', () => {
  edit(STORY, /standfirst: .*/, 'standfirst: So {pears/summer/share is above 9: many} were.');
  expect(problems()).toEqual([
    expect.stringMatching(/not YAML: .* If the colon is part of a text, put the text in quotation/),
  ]);
});
