import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [engine, newsroom] = [join(folder, 'engine'), join(folder, 'newsroom')];
const IDENTITY = ['-c', 'user.name=A', '-c', 'user.email=a@newsroom.example'];
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', [...IDENTITY, ...args], { cwd, stdio: 'pipe' }).toString();
const read = (path: string) => readFileSync(join(newsroom, path), 'utf8');

function write(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const commit = (root: string, message: string) => {
  git(root, 'add', '--all');
  git(root, 'commit', '-qm', message);
};

/** The commands of the docs that take a later version. */
const commands = /```sh\n(git fetch engine[^]*?)```/.exec(
  readFileSync('docs/newsroom.md', 'utf8'),
)?.[1];

test('a newsroom takes a later version of the engine, and keeps what is its own', () => {
  write(engine, {
    'src/a.ts': '1',
    'src/gone.ts': '1',
    'public/icon.svg': 'engine',
    'tests/article/README.md': 'Tests',
    'tests/article/text.test.ts': '1',
    'content/publication.yaml': 'name: Engine',
    'content/stories/first/story.mdx': 'First',
  });
  git(engine, 'init', '-qb', 'main');
  commit(engine, 'Engine 1.0.0');

  git(folder, 'clone', '-q', '--origin', 'engine', engine, newsroom);
  git(newsroom, 'rm', '-rq', 'content/stories/first', 'tests/article/text.test.ts');
  const own = {
    'public/icon.svg': 'newsroom',
    'tests/article/README.md': 'Tests',
    'content/publication.yaml': 'name: Newsroom',
    'content/stories/ours/story.mdx': 'Ours',
    '.github/workflows/ours.yml': 'on: push',
  };
  write(newsroom, own);
  commit(newsroom, 'A newsroom');

  rmSync(join(engine, 'src/gone.ts'));
  write(engine, {
    'src/a.ts': '2',
    'src/b.ts': '2',
    'public/icon.svg': 'engine 2',
    'tests/article/text.test.ts': '2',
    'content/publication.yaml': 'name: Engine 2',
    'content/stories/first/story.mdx': 'First, corrected',
    'content/stories/second/story.mdx': 'Second',
  });
  commit(engine, 'Engine 1.1.0');
  git(engine, 'tag', 'v1.1.0');

  for (const command of commands?.trim().split('\n') ?? []) {
    const args = Array.from(
      command.matchAll(/"([^"]*)"|(\S+)/g),
      ([word, quoted]) => quoted ?? word,
    );
    try {
      git(newsroom, ...args.slice(1));
    } catch (error) {
      // It says that files of the content conflict, as the docs do.
      if (args[1] !== 'merge') throw error;
    }
  }
  for (const [path, text] of Object.entries(own)) expect(read(path)).toBe(text);
  expect(read('src/a.ts') + read('src/b.ts')).toBe('22');
  for (const path of [
    'src/gone.ts',
    'content/stories/first',
    'content/stories/second',
    'tests/article/text.test.ts',
  ])
    expect(existsSync(join(newsroom, path)), path).toBe(false);
  expect(git(newsroom, 'status', '--porcelain')).toBe('');
  expect(git(newsroom, 'log', '-1', '--format=%s')).toBe('Engine 1.1.0\n');
});
