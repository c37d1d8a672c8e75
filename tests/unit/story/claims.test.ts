import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readContent } from '../../../src/story/read/content.ts';
import { filesUnder } from '../../files.ts';

const root = mkdtempSync(join(tmpdir(), 'claims-'));
cpSync('content', join(root, 'content'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));
const { read, edit } = filesUnder(() => root);

const FOLDER = 'content/stories/police-and-paedophile-hunters';
const STORY = `${FOLDER}/story.mdx`;
/** What the story's words say, as its author writes it in the text and in braces: the rows, and the line. */
const claims = Array.from(
  read(STORY).matchAll(
    /(?:<Figure of="|\{)cases\/(?<keys>[\d.]+)\/[a-z]+(?:" is="| is )(?<is>[^":]+)/g,
  ),
  ({ groups: { keys = '', is = '' } = {}, index }) => ({
    row: keys.split('..').at(-1) ?? '',
    is,
    line: read(STORY).slice(0, index).split('\n').length,
  }),
);

test('the article’s words are claims, which are true', () => {
  expect(claims.length).toBeGreaterThan(5);
  expect(readContent(root).problems).toEqual([]);
});

test.each(claims)('where none of $row is left, “$is” on line $line stops the build', (claim) => {
  const before = read(`${FOLDER}/cases.csv`);
  edit(`${FOLDER}/cases.csv`, new RegExp(`^${claim.row},\\d+,`, 'm'), `${claim.row},0,`);
  const told = readContent(root).problems.filter(
    ({ file, line }) => file === STORY && line === claim.line,
  );
  edit(`${FOLDER}/cases.csv`, /[^]*/, before);
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /the (number|ratio) (is 0|went from \d+ to \d+), which is not .*: rewrite/,
    ),
  ]);
});
