import { describe, expect, test } from 'vitest';
import { append, edit, linePrefix, problems, STORY, useFixtureStory } from '../fixture-story.ts';

useFixtureStory();

const SPACE = 'is printed as it is: remove the space between ] and (';
const OPEN = 'is printed as it is: a link needs a ) right after its address';
const BOLD =
  'is printed as it is: bold words have ** right before the first and right after the last, and an asterisk is written \\*';

describe('markup that would be printed gives one message', () => {
  test.each([
    [
      '[Its report] (#source-grower-2020) is long.',
      `"[Its report] (#source-grower-2020)" ${SPACE}`,
    ],
    ['See [the data] (data/pears.csv).', `"[the data] (data/pears.csv)" ${SPACE}`],
    [
      'See [another story] (../quinces-and-markup/).',
      `"[another story] (../quinces-and-markup/)" ${SPACE}`,
    ],
    ['See [*its* report] (#count).', `"] (#count)" ${SPACE}`],
    ['![A pear] (./pear.png)', `"![A pear] (./pear.png)" ${SPACE}`],
    ['It began [in 1996](#source-grower-2020.', `"[in 1996](#source-grower-2020." ${OPEN}`],
    ['See [the data](data/pears.csv and more.', `"[the data](data/pears.csv" ${OPEN}`],
    ['The **last survey was long.', `"**last" ${BOLD}`],
    ['The (**last survey) was long.', `"**last" ${BOLD}`],
    ['The **last survey ** was long.', `"**last" ${BOLD}`],
    [
      '##How this was made',
      '"##How this was made" is printed as it is: write a space after its ##',
    ],
    ['It was so.\n####More', '"####More" is printed as it is: write a space after its ####'],
  ])('%s', (text, message) => {
    append(text);
    const [where = ''] = text.split('\n').slice(-1);
    expect(problems()).toEqual([`${linePrefix(STORY, where)}${message}`]);
  });

  test('a link on its second line', () => {
    append('So it was,\nas [its report]\n(#source-grower-2020) says.');
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'as [its')}"[its report] (#source-grower-2020)" ${SPACE}`,
    ]);
  });

  test('in a quotation', () => {
    edit(STORY, 'Pears take their time', 'Pears **take their time');
    expect(problems()).toEqual([`${linePrefix(STORY, 'Pears **')}"**take" ${BOLD}`]);
  });
});

test.each(['\\###Spring', '```\n###Spring\n```'])(
  'a step still needs a heading where its first words are meant to be printed: %s',
  (text) => {
    edit(STORY, '### Spring', text);
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'id="count-spring"')}the step "count-spring" should start with a heading: ### In a few words`,
    ]);
  },
);

describe('signs that are no markup are accepted', () => {
  test.each([
    'They said [sic] (and so it was) that it would.',
    'They said [sic] (#MeToo) \\[so\\] (#count).',
    'They said “f**k off”, sh** and f*** and **** and ** and 2 ** 3.',
    'An asterisk is \\*\\*last, or \\**last, and `**last` and `[a] (#b)` are code.',
    '#MeToo was a hashtag.',
    '#### More',
    'The ## were so. \\##How',
    '```\n##How\n**last\n```',
    'It is **bold**, ***both*** and [**bold**](#count) (#2).',
  ])('%s', (text) => {
    append(text);
    expect(problems()).toEqual([]);
  });
});
