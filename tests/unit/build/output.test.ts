import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publish, withdraw } from '../../../src/build/output.ts';

/** A number that is too high for any process. */
const NOBODY = 2 ** 30;
const OTHER_USER = 65534;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (...path: string[]) => join(root, ...path);

/** A site with one page. */
function site(path: string, page: string): string {
  mkdirSync(at(path), { recursive: true });
  writeFileSync(at(path, 'index.html'), page);
  return at(path);
}
const page = (path = 'dist') => readFileSync(at(path, 'index.html'), 'utf8');

describe('a new site replaces the old one', () => {
  test('completely, with no file of the old one left', () => {
    site('dist', 'old');
    writeFileSync(at('dist/old.html'), 'old');
    publish(site('new', 'new'), at('dist'));
    expect(page()).toBe('new');
    expect(readdirSync(at('dist'))).toEqual(['index.html']);
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('if there is no old one, or an empty folder, or a file', () => {
    publish(site('new', '1'), at('dist'));
    expect(page()).toBe('1');
    rmSync(at('dist'), { recursive: true });
    mkdirSync(at('dist'));
    publish(site('new', '2'), at('dist'));
    expect(page()).toBe('2');
    rmSync(at('dist'), { recursive: true });
    writeFileSync(at('dist'), 'a file');
    publish(site('new', '3'), at('dist'));
    expect(page()).toBe('3');
  });

  test('at the target of a symbolic link, which stays', () => {
    mkdirSync(at('served'));
    site('served/site', 'old');
    symlinkSync('served/site', at('dist'));
    // Astro gives the path with a final slash.
    publish(site('new', 'new'), at('dist/'));
    expect(lstatSync(at('dist')).isSymbolicLink()).toBe(true);
    expect(page('served/site')).toBe('new');
    expect(readdirSync(at('served'))).toEqual(['site']);
    withdraw(at('dist/'));
    expect(existsSync(at('served/site'))).toBe(false);
    publish(site('new', 'newer'), at('dist'));
    expect(page('served/site')).toBe('newer');
  });

  test('on another disk, if the machine has one', ({ skip }) => {
    const disk = '/dev/shm';
    if (!existsSync(disk) || lstatSync(disk).dev === lstatSync(root).dev) skip();
    const elsewhere = mkdtempSync(join(disk, 'output-'));
    try {
      symlinkSync(join(elsewhere, 'site'), at('dist'));
      publish(site('new', 'new'), at('dist'));
      expect(page()).toBe('new');
      expect(readdirSync(elsewhere)).toEqual(['site']);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});

test('a build removes the folder of a build that was killed while it published', () => {
  mkdirSync(at(`.dist-${NOBODY}-abc123`, 'new'), { recursive: true });
  publish(site('new', 'new'), at('dist'));
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a user may replace a site only with write access to it and to its folder', () => {
  site('dist', 'old');
  const program = `
    const { canPublish } = await import(process.argv[1]);
    if (process.getuid() === 0) { process.setgid(${OTHER_USER}); process.setuid(${OTHER_USER}); }
    process.stdout.write(String(canPublish(process.argv[2])));`;
  const module = new URL('../../../src/build/output.ts', import.meta.url).href;
  const canPublish = () =>
    spawnSync(process.execPath, ['--input-type=module', '-e', program, module, at('dist')], {
      encoding: 'utf8',
    }).stdout;
  // Root may do everything, so another user tries.
  if (process.getuid?.() === 0)
    for (const path of [root, at('dist')]) chownSync(path, OTHER_USER, OTHER_USER);
  expect(canPublish()).toBe('true');
  chmodSync(at('dist'), 0o555);
  expect(canPublish()).toBe('false');
  chmodSync(at('dist'), 0o755);
  chmodSync(root, 0o555);
  expect(canPublish()).toBe('false');
  chmodSync(root, 0o755);
  rmSync(at('dist'), { recursive: true });
  expect(canPublish()).toBe('true');
});
