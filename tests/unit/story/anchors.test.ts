import { expect, test } from 'vitest';
import {
  afterId,
  citationAnchor,
  faultId,
  hintId,
  ownIds,
  ownPrefixes,
  questionId,
  sourceAnchor,
  valueId,
} from '../../../src/story/anchors.ts';

test('the parts of a page have their ids', () => {
  expect([
    hintId('reply-name'),
    faultId('reply-name'),
    sourceAnchor('bbc'),
    citationAnchor('bbc', 2),
    afterId('cases'),
    questionId('guess'),
    valueId('guess'),
  ]).toEqual([
    'reply-name-hint',
    'reply-name-fault',
    'source-bbc',
    'cite-bbc-2',
    'after-cases',
    'guess-question',
    'guess-value',
  ]);
});

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
