import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedBetween, statsOf } from '../../../src/build/checked-content.ts';
import { filesUnder } from '../../files.ts';

const CSV = 'content/stories/pears/pears.csv';
let root = '';
const { at, write } = filesUnder(() => root);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamps-'));
  write('content/publication.yaml', 'name: Pears');
  write(CSV, '1,2');
});
afterEach(() => rmSync(root, { recursive: true }));

/** What has changed by an action. */
const changedBy = (act: () => void) => {
  const before = statsOf(root);
  act();
  return changedBetween(before, statsOf(root));
};

test('a file that is added, removed, longer or newer has changed', () => {
  const story = 'content/stories/pears/story.mdx';
  expect(changedBy(() => write(story, ''))).toBe(story);
  expect(changedBy(() => rmSync(at(story)))).toBe(story);
  expect(changedBy(() => write(CSV, '1,23'))).toBe(CSV);
  expect(changedBy(() => utimesSync(at(CSV), 1, 1))).toBe(CSV);
});

test('files of editors whose names start with a dot are not a change', () => {
  expect(changedBy(() => write('content/stories/pears/.story.mdx.swp', ''))).toBeUndefined();
});
