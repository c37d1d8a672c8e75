import { expect, test } from 'vitest';
import { readOutline } from '../../../src/story/outline.ts';

test('a quotation is its words, in one line, with who spoke them', () => {
  const text = [
    '<Quote source="a" speaker="A & B" where="here" when="2020">',
    'Pears *take*',
    'their &amp; time.',
    '',
    'So do [quinces](#a).',
    '</Quote>',
  ].join('\n');
  const { outline, problems } = readOutline(text, 'story.mdx');
  expect(problems).toEqual([]);
  expect(outline.quotes).toEqual([
    {
      source: 'a',
      speaker: 'A & B',
      role: undefined,
      when: '2020',
      rank: undefined,
      text: 'Pears take their & time. So do quinces.',
      line: 1,
    },
  ]);
});
