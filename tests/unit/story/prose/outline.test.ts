import { expect, test } from 'vitest';
import { readOutline } from '../../../../src/story/prose/read-outline.ts';

const KNOWN = { figures: {}, language: 'en-GB', lines: [] } as const;

test('a quotation has its words on one line, and its speaker', () => {
  const text = [
    '<Quote source="a" speaker="A & B" where="here" when="2020">',
    'Pears *take*',
    'their &amp; time.',
    '',
    'So do [quinces](#a).',
    '</Quote>',
  ].join('\n');
  const { outline, problems } = readOutline(text, 'story.mdx', KNOWN);
  expect(problems).toEqual([]);
  expect(outline.quotes).toEqual([
    {
      source: 'a',
      speaker: 'A & B',
      role: undefined,
      note: '',
      when: '2020',
      rank: undefined,
      inline: false,
      text: 'Pears take their & time. So do quinces.',
      line: 1,
    },
  ]);
});

test('a brief quotation runs in a sentence', () => {
  const text =
    'She said: <Quote rank="brief" source="a" speaker="B" where="here" when="2020">Pears *take* time</Quote>.';
  const { outline, problems } = readOutline(text, 'story.mdx', KNOWN);
  expect(problems).toEqual([]);
  expect(outline.quotes).toMatchObject([{ rank: 'brief', inline: true, text: 'Pears take time' }]);
});

test('a note under a graphic names its figures, and a finding its table', () => {
  const text = [
    '<Scene id="a" form="dots" table="pears" title="Pears" note="Of {pears/spring/whole}.">',
    '',
    '<Step id="b" state="counts/spring">',
    '',
    '### Spring',
    '',
    '</Step>',
    '',
    '</Scene>',
    '',
    '<Finding table="pears" />',
    '',
    '<End />',
  ].join('\n');
  const { outline, problems } = readOutline(text, 'story.mdx', KNOWN);
  expect(problems).toEqual([]);
  expect(outline.scenes[0]?.note).toBe('Of {pears/spring/whole}.');
  expect(outline.figures).toEqual([{ to: 'pears/spring/whole', line: 1 }]);
  expect(outline.findings).toEqual([{ to: 'pears', line: 11 }]);
  expect(outline.ends).toEqual([{ line: 13 }]);
});
