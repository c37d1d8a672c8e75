import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { breadth } from '../../tags.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const name of ['package.json', 'src', 'tests/run.ts'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const npm = (script: string) =>
  spawnSync('npm', ['run', '--silent', script], { cwd: root, encoding: 'utf8' });

const NOT_INSTALLED = 'before npm ci, npm run %s says in one line that npm ci comes first';
const expectNotInstalled = (script: string) => {
  const { status, stdout, stderr } = npm(script);
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'the packages of this project are not installed: run npm ci first\n',
  });
};

test.each(['start', 'test'])(NOT_INSTALLED, expectNotInstalled);

test.each(['dev', 'build', 'check', 'new'])(NOT_INSTALLED, breadth, expectNotInstalled);
