/** @module-tag breadth */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { build, copyProject } from './project-copy.ts';
import { run, stackLines, useShortStory, whenThere, type Running } from './child-process.ts';

const STORY = 'content/stories/orchard/story.mdx';

const project = copyProject();
afterAll(project.remove);
const { at, read, write, edit } = project;

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
/** Every file of the site with its digest. */
const filesOf = (folder: string) =>
  new Map(
    globSync('**', { cwd: at(folder), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(at(folder).length + 1))
      .sort()
      .map((path) => [path, sha256(readFileSync(at(folder, path)))]),
  );
/** The files that builds leave, apart from the site. */
const leftovers = () => [
  ...globSync('.astro/build-*', { cwd: project.root }),
  ...globSync('.dist*', { cwd: project.root }),
];
const entitle = (title: string) => edit(STORY, /^title: .*$/m, `title: ${title}`);

/** Options of Node with which each renaming of a file takes a second. */
const SLOWLY = ['--import', './slow-disk.mjs'] as const;
const start = (options: readonly string[]): Running =>
  run(project.root, [process.execPath, ...options, 'node_modules/astro/bin/astro.mjs', 'build']);

/**
 * A build that is writing pages.
 *
 * @param options options of Node
 */
async function buildHalf(...options: string[]): Promise<Running> {
  const building = start(options);
  await whenThere(building, () => /├─/.exec(building.printed()) ?? undefined);
  return building;
}

let old = new Map<string, string>();
beforeAll(() => {
  useShortStory(project.root);
  write(
    'slow-disk.mjs',
    `import { promises } from 'node:fs';
     import { syncBuiltinESMExports } from 'node:module';
     import { setTimeout } from 'node:timers/promises';
     const { rename } = promises;
     promises.rename = async (...paths) => {
       await setTimeout(1000);
       return rename(...paths);
     };
     syncBuiltinESMExports();`,
  );
  cpSync(at('content'), at('pristine'), { recursive: true });
  expect(build(project.root).status).toBe(0);
  cpSync(at('dist'), at('kept'), { recursive: true });
  old = filesOf('kept');
});
beforeEach(() => {
  for (const [from, to] of [
    ['pristine', 'content'],
    ['kept', 'dist'],
  ] as const) {
    rmSync(at(to), { recursive: true, force: true });
    cpSync(at(from), at(to), { recursive: true });
  }
});

test('a build leaves nothing but the site', () => {
  expect(leftovers()).toEqual([]);
  expect(old.size).toBeGreaterThan(40);
});

test('no byte of the site depends on what only the development server shows', () => {
  for (const script of ['problems.client.ts', 'problems.css']) {
    const path = `src/development/${script}`;
    expect(existsSync(at(path)), path).toBe(true);
    write(path, 'This is not a program.');
  }
  const { status, stderr } = build(project.root);
  expect([status, stderr]).toEqual([0, '']);
  expect(filesOf('dist')).toEqual(old);
});

describe('a build that is interrupted leaves the old site whole', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s, and nothing else', async (signal) => {
    entitle('Another title');
    const building = await buildHalf();
    building.send(signal);
    expect(await building.ended).toEqual({ code: null, signal });
    expect(stackLines(building.printed())).toEqual([]);
    expect(filesOf('dist')).toEqual(old);
    expect(leftovers()).toEqual([]);
  });

  test('by SIGKILL, and the next build removes what is left', async () => {
    entitle('Another title');
    const building = await buildHalf();
    building.send('SIGKILL');
    await building.ended;
    expect(filesOf('dist')).toEqual(old);
    expect(leftovers()).toHaveLength(1);
    // The build stops there, which is quick.
    rmSync(at(STORY));
    build(project.root);
    expect(leftovers()).toEqual([]);
  });
});

test('a build that is killed while it loads content keeps no other from it', async () => {
  const loading = start(SLOWLY);
  await whenThere(loading, () => existsSync(at('.astro/turn')) || undefined);
  loading.send('SIGKILL');
  await loading.ended;
  const { status, stdout } = build(project.root);
  expect(stdout).toContain('another build is loading its content: this one waits for it');
  expect(status).toBe(0);
  expect(filesOf('dist')).toEqual(old);
  expect(leftovers()).toEqual([]);
});

test('two builds at once end well, and leave one whole site, on a disk that is slow to rename', async () => {
  const [first, second] = await Promise.all([buildHalf(...SLOWLY), buildHalf(...SLOWLY)]);
  expect((await first.ended).code).toBe(0);
  expect((await second.ended).code).toBe(0);
  expect(filesOf('dist')).toEqual(old);
  expect(leftovers()).toEqual([]);
});

test('a build whose content changes meanwhile is refused, and the site of a later build stays', async () => {
  const first = await buildHalf();
  // The build waits there until the other one is done.
  first.send('SIGSTOP');
  entitle('The second title');
  expect(build(project.root).status).toBe(0);
  first.send('SIGCONT');
  expect((await first.ended).code).toBe(1);
  expect(first.printed()).toContain(
    'content/stories/orchard/story.mdx:1: the file changed while the site was being built: build the site again\n',
  );
  expect(read('dist/stories/orchard/index.html')).toContain('The second title');
  expect(leftovers()).toEqual([]);
});

describe('a build that fails leaves no site, old or new', () => {
  test('because of wrong content', () => {
    edit(STORY, /^byline:.*\n/m, '');
    const { status, stderr } = build(project.root);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^content\/stories\/orchard\/story\.mdx:2: "byline" is missing.*\n$/);
    expect(existsSync(at('dist'))).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  test('because there is no content', () => {
    rmSync(at('content'), { recursive: true });
    const { status, stderr } = build(project.root);
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'content/publication.yaml:1: the file is missing: add it',
      'content/stories:1: there is no story: add a folder with story.mdx and sources.yaml',
      '',
    ]);
    expect(existsSync(at('dist'))).toBe(false);
  });

  test('because of an error at its very end', () => {
    const config = read('astro.config.mjs');
    const late =
      "{ name: 'late', hooks: { 'astro:build:done': () => { throw new Error('late') } } }";
    writeFileSync(
      at('astro.config.mjs'),
      config.replace('checkedContent()', `${late}, checkedContent()`),
    );
    const { status, stderr } = build(project.root);
    write('astro.config.mjs', config);
    expect(stderr).toContain('late');
    expect(status).toBe(1);
    expect(existsSync(at('dist'))).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  test('because a file is replaced by one of the same size while the site is built', async () => {
    const csv = at('content/stories/orchard/pears.csv');
    const building = await buildHalf();
    writeFileSync(`${csv}~`, read('content/stories/orchard/pears.csv').replace(',5,', ',6,'));
    renameSync(`${csv}~`, csv);
    expect((await building.ended).code).toBe(1);
    expect(building.printed()).toContain(
      'content/stories/orchard/pears.csv:1: the file changed while the site was being built: build the site again\n',
    );
    expect(existsSync(at('dist'))).toBe(false);
    expect(leftovers()).toEqual([]);
  });
});
