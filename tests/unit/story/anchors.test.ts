import { expect, test } from 'vitest';
import { afterId, faultId, hintId, questionId, valueId } from '../../../src/story/anchors.ts';
import { citationAnchor, sourceAnchor } from '../../../src/story/source-anchors.ts';

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
