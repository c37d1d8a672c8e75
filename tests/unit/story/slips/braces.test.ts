import { describe, expect, test } from 'vitest';
import { edit, linePrefix, problems, STORY, useFixtureStory } from '../fixture-story.ts';

useFixtureStory();

const STANDFIRST = 'In spring {pears/spring/share} of the pears were ripe.';

describe('a figure whose braces are not one pair gives one message', () => {
  test.each([
    ['In spring {pears/spring/share of the pears were ripe.', '{pears/spring/share'],
    ['In spring { pears/spring/share of the pears were ripe.', '{ pears/spring/share'],
    ['In spring pears/spring/share} of the pears were ripe.', 'pears/spring/share}'],
    ['In spring {{pears/spring/share}} of the pears were ripe.', '{{pears/spring/share}}'],
    ['In spring {{pears/spring/share} of the pears were ripe.', '{{pears/spring/share}'],
    ['In spring {pears/spring/share of {pears/spring/whole}.', '{pears/spring/share'],
  ])('%s', (text, words) => {
    edit(STORY, STANDFIRST, text);
    expect(problems()).toEqual([
      `${linePrefix(STORY, text)}"standfirst": "${words}" would be printed with a brace: a figure has one { before it and one } after it`,
    ]);
  });

  test('in an attribute', () => {
    edit(STORY, 'Each dot is a pear', 'Each dot is one of {pears/spring/whole');
    expect(problems()).toEqual([
      `${linePrefix(STORY, '<Scene')}"{pears/spring/whole" would be printed with a brace: a figure has one { before it and one } after it`,
    ]);
  });

  test('on its own line of a text', () => {
    edit(
      STORY,
      `standfirst: ${STANDFIRST}`,
      'standfirst: >-\n  In spring\n  {pears/spring/share\n  were ripe.',
    );
    expect(problems()).toEqual([expect.stringContaining(linePrefix(STORY, '{pears/spring/share'))]);
  });
});

test('a percentage in a brace that is never closed has no message of its own', () => {
  edit(STORY, STANDFIRST, 'In spring {given/letter-2021/50% of the pears.');
  expect(problems()).toEqual([
    `${linePrefix(STORY, '50%')}"standfirst": "{given/letter-2021/50%" would be printed with a brace: a figure has one { before it and one } after it`,
  ]);
});

describe('Markdown is no part of a text in the front matter or an attribute', () => {
  test.each([
    ['So [it says](https://x.example/).', '[it says](https://x.example/)', 'put the link there'],
    ['So **ripe** pears.', '**ripe**', 'remove the signs around its words'],
    ['So *very ripe* pears.', '*very ripe*', 'remove the signs around its words'],
    ['So __ripe__ pears.', '__ripe__', 'remove the signs around its words'],
    ['_Ripe_ pears.', '_Ripe_', 'remove the signs around its words'],
  ])('%s', (text, words, right) => {
    const message = `"${words}" is for the text of the story, and would be printed as it is: ${right}`;
    edit(STORY, /standfirst: .*/, `standfirst: '${text}'`);
    expect(problems()).toEqual([`${linePrefix(STORY, 'standfirst')}"standfirst": ${message}`]);
    edit(STORY, /standfirst: .*/, 'standfirst: So.');
    edit(STORY, 'title="Each dot is a pear"', `title="${text}"`);
    expect(problems()).toEqual([`${linePrefix(STORY, '<Scene')}${message}`]);
  });

  test.each([
    '5*, 6* and 7*',
    'Two * two * two',
    'A snake_case_name and _',
    'Some [sic] (so)',
    '**',
  ])('other signs are: %s', (text) => {
    edit(STORY, /standfirst: .*/, `standfirst: '${text}'`);
    expect(problems()).toEqual([]);
  });
});

test.each([
  'Of {pears/spring/whole} and { pears/summer/whole } pears, some/all were ripe.',
  'They were “ripe” or/and red :-}',
])('other braces are accepted: %s', (text) => {
  edit(STORY, STANDFIRST, text);
  expect(problems()).toEqual([]);
});
