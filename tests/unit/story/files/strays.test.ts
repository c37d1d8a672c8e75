import { describe, expect, test } from 'vitest';
import { append, edit, problems, STORY, useFixtureStory, write } from '../fixture-story.ts';

useFixtureStory();

describe('a file that the story does not use is reported', () => {
  test.each([
    ['notes.txt', 'content/stories/orchard/notes.txt:1: advice: the story does not use this file'],
    [
      'pears.xlsx',
      'content/stories/orchard/pears.xlsx:1: advice: the story does not use this file',
    ],
    [
      'old/pears.csv',
      'content/stories/orchard/old/pears.csv:1: advice: the story does not use this file',
    ],
    ['pear.png', 'content/stories/orchard/pear.png:1: advice: the story does not use this file'],
    [
      'plums.csv',
      `${STORY}:1: "plums.csv" is not declared: add it to "tables", "values" or "timelines" in the front matter`,
    ],
    [
      'Plums.CSV',
      `${STORY}:1: "Plums.CSV" is not declared: add it to "tables", "values" or "timelines"`,
    ],
    ['Pears.csv', `${STORY}:1: "Pears.csv" is not declared`],
  ])('%s', (file, message) => {
    write(`content/stories/orchard/${file}`, 'a,b\n');
    expect(problems()).toEqual([expect.stringContaining(message)]);
  });

  test('no file is reported if the text that might use it cannot be read', () => {
    write('plums.csv', 'a,b\n');
    write('pear.png', '');
    edit(STORY, 'title: Pears', 'title: [Pears]');
    append('<b>');
    expect(problems().map((line) => line.replace(/.*?: /, ''))).toEqual([
      expect.stringMatching(/^"title" should be/),
      expect.stringMatching(/^this is not MDX/),
    ]);
  });
});
