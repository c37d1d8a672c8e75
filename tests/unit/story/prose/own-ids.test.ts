import { expect, test } from 'vitest';
import { ownIds, ownPrefixes } from '../../../../src/story/prose/own-ids.ts';

test('each id of the page itself has a part that a message can name', () => {
  const form = ['name', 'email', 'message', 'subject'].flatMap((field) =>
    ['', '-hint', '-fault'].map((end) => [`reply-${field}${end}`, 'by the form for replies']),
  );
  expect([...ownIds()]).toEqual([
    ['top', 'by the top of the page'],
    ['motion', 'by the switch that reduces motion'],
    ...[
      ['numbers', 'The numbers'],
      ['sources', 'Sources'],
      ['corrections', 'Corrections'],
      ['support', 'Help and support'],
      ['reply', 'Reply to the newsroom'],
      ['reporter', 'The report behind this story'],
    ].map(([id, heading]) => [id, `by the page's own section "${heading}"`]),
    ...form,
  ]);
});

test('each prefix of ids that the page may have many of has a part that a message can name', () => {
  expect(ownPrefixes()).toEqual([
    ['source-', 'the entries in the list of sources'],
    ['cite-', 'the places that cite a source'],
    ['after-', 'the ends of scenes and guesses'],
    ['reply-', 'the form for replies'],
  ]);
});
