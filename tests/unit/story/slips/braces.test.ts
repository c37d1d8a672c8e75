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

test.each([
  'Of {pears/spring/whole} and { pears/summer/whole } pears, some/all were ripe.',
  'They were “ripe” or/and red :-}',
])('other braces are accepted: %s', (text) => {
  edit(STORY, STANDFIRST, text);
  expect(problems()).toEqual([]);
});
