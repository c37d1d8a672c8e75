import { describe, expect, test } from 'vitest';
import { append, edit, prepend, problems, STORY, useFixtureStory } from '../fixture-story.ts';

useFixtureStory();

describe('a number that its author means', () => {
  const TEXTS = [
    'It is below =1%=',
    'a =5%= pay rise',
    '=zero per cent= finance',
    '=9%= in one year and another =7%= in the next',
  ];
  test.each(TEXTS)('passes in a text, a heading, a title and a note: %s', (text) => {
    append(`## ${text}\n\n${text}.\n\n- ${text}`);
    edit(STORY, 'title: Pears', `title: '${text}'`);
    edit(STORY, 'title="Each', `note="${text}." title="Each`);
    expect(problems()).toEqual([]);
  });

  test.each(TEXTS)('is an error without the signs: %s', (text) => {
    append(`${text.replace(', ours', '').replaceAll('=', '')}.`);
    expect(problems().length).toBeGreaterThan(0);
    for (const problem of problems())
      expect(problem).toMatch(
        /: "[^"]*" is no number of the data: correct it, or write .*=[^=]*= if it is meant as it stands/,
      );
  });

  test.each(['"inflation of 9% is high"', '“inflation of 9% is high”', '«inflation of 9%»'])(
    'passes without the signs in somebody’s words: %s',
    (words) => {
      append(`The letter said: ${words}.`);
      edit(STORY, 'title: Pears', `title: 'Letter: ${words}'`);
      expect(problems()).toEqual([]);
    },
  );

  test('passes without the signs where a line is declared at it', () => {
    edit(STORY, 'state="counts/summer"', 'state="share/summer"');
    append('It missed the 2% target, and the 2 per cent target.');
    append('Only 2% of milk is fat.');
    expect(problems()).toHaveLength(3);
    edit(STORY, 'help: []', '    lines: [{ at: 2, label: the 2% target }]\nhelp: []');
    expect(problems()).toEqual([expect.stringContaining('"2%" is no number of the data')]);
  });
});

describe('honest sentences that no check refuses', () => {
  test.each([
    'The minister said that the harvest had fallen from <Figure of="pears/spring/part" /> to <Figure of="pears/summer/part" />. In fact it rose.',
    '60 Mill Road, flight 60 and page 60',
  ])('%s', (text) => {
    prepend(text);
    expect(problems()).toEqual([]);
  });

  test.each(['unemployed', 'overseas', 'alive'])('a part: %s', (part) => {
    edit(STORY, 'part: that were ripe', `part: ${part}`);
    expect(problems()).toEqual([]);
  });
});
