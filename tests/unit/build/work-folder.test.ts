import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tidy, workFolder } from '../../../src/build/work-folder.ts';

/** A number that is too high for any process. */
const NOBODY = 2 ** 30;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'work-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Makes a folder beside the work folders, and returns its path. */
function folder(name: string): string {
  const path = join(root, '.astro', name);
  mkdirSync(path, { recursive: true });
  return path;
}

test('each build gets a new folder', () => {
  const first = workFolder(root);
  expect(existsSync(first)).toBe(true);
  tidy(first);
  expect(existsSync(first)).toBe(false);
  expect(workFolder(root)).not.toBe(first);
});

test('a build removes the folders of killed builds, and no others', () => {
  const left = folder(`build-${NOBODY}-abc123`);
  // The parent process of the tests stands for another build that is running.
  const running = folder(`build-${process.ppid}-abc123`);
  const other = folder('build-cache');
  workFolder(root);
  expect([left, running, other].map((path) => existsSync(path))).toEqual([false, true, true]);
});
