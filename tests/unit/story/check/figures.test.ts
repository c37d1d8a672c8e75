import { expect, test } from 'vitest';
import { append, edit, lineOf, problems, STORY, useFixtureStory } from '../fixture-story.ts';

useFixtureStory();

test('round numbers, limits, ratios and percentages work in the text and in braces', () => {
  const references = [
    'pears/summer/share/rounded',
    'pears/summer/share/above/49',
    'pears/summer/part per pears/spring/part',
    'pears/spring..summer/part-percent/noun',
  ];
  edit(STORY, /standfirst: .*/, `standfirst: Of {${references.join('} and {')}}.`);
  append(references.map((of) => `<Figure of="${of}" />`).join(' and '));
  expect(problems()).toEqual([]);
});

test('a ratio whose second number is not there, and a limit that is not kept, are reported', () => {
  edit(STORY, 'of="pears/summer/part"', 'of="pears/summer/part per plums/spring/part"');
  edit(STORY, '{pears/spring/share}', '{pears/spring/share/below/10}');
  expect(problems()).toEqual([
    expect.stringMatching(/"pears\/spring\/share\/below\/10" is not true: the number is 10\./),
    expect.stringMatching(/"plums" is not the name of a CSV file/),
  ]);
});

test('several faults in one text are each reported on their own line', () => {
  edit(
    STORY,
    /standfirst: .*/,
    'standfirst: >-\n  In spring {pears/winter/share} were,\n  and then 44% were. Then\n  {pears/autumn/share} were',
  );
  expect(problems()).toEqual([
    expect.stringMatching(new RegExp(`:${lineOf(STORY, 'winter')}: .*"winter"`)),
    expect.stringMatching(new RegExp(`:${lineOf(STORY, '44%')}: "standfirst": "44%" is typed`)),
    expect.stringMatching(new RegExp(`:${lineOf(STORY, 'autumn')}: .*"autumn"`)),
  ]);
});

test('a wrong figure in two places is reported at the first, with the line of the second', () => {
  edit(STORY, 'title: Pears', 'title: So {pears/winter/part}');
  edit(STORY, 'A story about pears.', 'So {pears/winter/part}');
  expect(problems()).toEqual([
    `${STORY}:2: pears.csv has no row "winter": its rows are "spring" and "summer". The same is wrong on line 7`,
  ]);
});
