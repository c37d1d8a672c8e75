import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { readContent } from '../../../src/story/read/content.ts';
import { formatProblem } from '../../../src/data/problem.ts';
import { filesUnder } from '../../files.ts';
import { copyFixtures } from './copy-fixtures.ts';

const FOLDER = 'content/stories/orchard';
let folder = FOLDER;

export const STORY = `${FOLDER}/story.mdx`;
export const PEARS = `${FOLDER}/pears.csv`;
export const SOURCES = `${FOLDER}/sources.yaml`;
export const PUBLICATION = 'content/publication.yaml';

let root = '';

/** Gives each test of a file its own copy of content without a problem, to put a fault in: by default the orchard’s. */
export function useFixtureStory(slug = 'orchard', copy = copyFixtures): void {
  folder = `content/stories/${slug}`;
  beforeEach(() => {
    // A folder may have any name.
    root = mkdtempSync(join(tmpdir(), 'own content é-'));
    copy(root);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
}

const files = filesUnder(() => root);
/** The file of that name in the story's folder, where it has no folder in it. */
const whole = (path: string) => (path.includes('/') ? path : `${folder}/${path}`);

export const at = (path: string): string => files.at(whole(path));
export const read = (file: string): string => files.read(whole(file));
export const write = (file: string, content: string | Uint8Array): void =>
  files.write(whole(file), content);
/** Makes one change. As in `replace`, `$1` stands for the first group. Throws if nothing changes. */
export const edit = (file: string, from: string | RegExp, to: string): void =>
  files.edit(whole(file), from, to);

/** Adds before the story's first heading, where no graphic has given a figure yet. */
export const prepend = (text: string): void =>
  edit(STORY, '## How it was', `${text}\n\n## How it was`);

/** Adds to the end of the story. */
export const append = (text: string): void => edit(STORY, /$/, `\n${text}\n`);

/** Every problem, as an author reads it. */
export const problems = (): string[] => readContent(root).problems.map(formatProblem);

/** The present line of some text in a file. */
export const lineOf = (file: string, text: string): number =>
  read(file)
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

/** The start of a message about that line: `file:line: `. */
export const linePrefix = (file: string, text: string): string => `${file}:${lineOf(file, text)}: `;

/** Expects one problem, on the line of the file with that text, and with that message. */
export function expectOneProblem(file: string, text: string, message: RegExp): void {
  const found = problems();
  expect(found).toHaveLength(1);
  const where = linePrefix(file, text);
  expect(found[0]?.slice(0, where.length)).toBe(where);
  expect(found[0]?.slice(where.length)).toMatch(message);
}

/** A slip of an author: a change in the story or in another file, or several changes. */
export type Slip =
  | [name: string, from: string | RegExp, to: string, file?: string]
  | [name: string, change: () => void];

/**
 * Makes each slip by itself and expects one message. The golden file beside the test has them, with the text of the
 * line that each names.
 */
export async function expectSlips(
  golden: string,
  slips: readonly Slip[],
  found = problems,
): Promise<void> {
  const right = join(root, 'right');
  cpSync(at('content/'), right, { recursive: true });
  const told = slips.map((slip) => {
    const [name] = slip;
    if (slip.length === 2) slip[1]();
    else edit(slip[3] ?? 'story.mdx', slip[1], slip[2]);
    const [message = '', ...others] = found();
    expect.soft(others, name).toEqual([]);
    const [, place = '', line = ''] = /^(.+?):(\d+): /.exec(message) ?? [];
    const isThere = existsSync(at(place));
    const there = isThere ? read(place).split('\n')[Number(line) - 1]?.trim() : undefined;
    rmSync(at('content/'), { recursive: true });
    cpSync(right, at('content/'), { recursive: true });
    return `${name}: ${message} ← ${there ?? 'no line'}\n`;
  });
  await expect(told.join('')).toMatchFileSnapshot(`golden/${golden}.txt`);
}
