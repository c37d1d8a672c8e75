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
const leftovers = () => globSync('.astro/build-*', { cwd: project.root });
const entitle = (title: string) => edit(STORY, /^title: .*$/m, `title: ${title}`);

/** A build that is writing pages. */
async function buildHalf(): Promise<Running> {
  const building = run(project.root, [
    process.execPath,
    'node_modules/astro/bin/astro.mjs',
    'build',
  ]);
  await whenThere(building, () => /├─/.exec(building.printed()) ?? undefined);
  return building;
}

let old = new Map<string, string>();
beforeAll(() => {
  useShortStory(project.root);
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

test.each(['SIGINT', 'SIGKILL'] as const)(
  'a build that is interrupted leaves the old site whole: %s',
  async (signal) => {
    entitle('Another title');
    const building = await buildHalf();
    building.send(signal);
    expect(await building.ended).toEqual({ code: null, signal });
    expect(stackLines(building.printed())).toEqual([]);
    expect(filesOf('dist')).toEqual(old);
    for (const folder of leftovers()) rmSync(at(folder), { recursive: true });
  },
);

test('two builds at once leave one whole site', async () => {
  const first = await buildHalf();
  // The first waits there until the second is done.
  first.send('SIGSTOP');
  expect(build(project.root).status).toBe(0);
  first.send('SIGCONT');
  expect((await first.ended).code).toBe(0);
  expect(filesOf('dist')).toEqual(old);
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
