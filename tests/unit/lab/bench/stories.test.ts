import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '../../../../src/story/read/content.ts';
import { writeStories } from '../../../lab/bench/stories.ts';
import { breadth } from '../../../tags.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'many-'));
  cpSync('content/publication.yaml', join(root, 'content/publication.yaml'));
  writeStories(
    join(root, 'content/stories'),
    Array.from({ length: 50 }, (_, i) => i * 10 + (i % 10)),
  );
});

afterAll(() => rmSync(root, { recursive: true }));

test('the stories that the bench makes up have no mistake', breadth, () => {
  const { problems, content } = readContent(root);
  expect(problems).toEqual([]);
  expect(content?.stories).toHaveLength(50);
});
