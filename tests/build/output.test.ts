/** @module-tag breadth */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/syndication/bundle/manifest.ts';
import { build, copyProject } from './project-copy.ts';
import { run, stackLines, useShortStory, whenThere, type Running } from './child-process.ts';

const MANIFEST = 'syndication/manifest.json';
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
const titleOf = (html: string) => /<h1[^>]*>([^<]*)/.exec(html)?.[1];

/** A build that is writing pages. */
async function buildHalf(): Promise<Running> {
  const building = run(project.root, [
    process.execPath,
    'node_modules/astro/bin/astro.mjs',
    'build',
  ]);
  await whenThere(() => /├─/.exec(building.printed()) ?? undefined);
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

test('a build leaves nothing but the site', () => {
  expect(leftovers()).toEqual([]);
  expect(old.size).toBeGreaterThan(40);
});

test('no byte of the site depends on what only the development server shows', () => {
  for (const script of [
    'debug/debug.client.ts',
    'debug/frame-cost.ts',
    'debug/overlay.ts',
    'debug/overlay.css',
    'problems.client.ts',
    'problems.css',
  ])
    write(`src/build/${script}`, 'This is no program.');
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

test('two builds at once leave the site of one of them, not a mixture', async () => {
  entitle('The first title');
  const first = await buildHalf();
  entitle('The second title');
  const second = await buildHalf();
  expect((await first.ended).code).toBe(0);
  expect((await second.ended).code).toBe(0);
  const { files } = JSON.parse(read(`dist/${MANIFEST}`)) as Manifest;
  const built = filesOf('dist');
  built.delete(MANIFEST);
  expect(new Map(files.map(({ path, sha256 }) => [path, sha256]))).toEqual(built);
  const title = titleOf(read('dist/stories/orchard/index.html'));
  expect(['The first title', 'The second title']).toContain(title);
  for (const path of ['index.html', 'feed.xml', 'feed.json', 'stories/orchard/standalone.html'])
    expect(read(`dist/${path}`)).toContain(title);
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
      config.replace('storyBundles()', `storyBundles(), ${late}`),
    );
    const { status, stderr } = build(project.root);
    write('astro.config.mjs', config);
    expect(stderr).toContain('late');
    expect(status).toBe(1);
    expect(existsSync(at('dist'))).toBe(false);
    expect(leftovers()).toEqual([]);
  });
});
