import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { CONTENT, DIST, filesIn } from './built-site.ts';
import { useShortStory } from './child-process.ts';
import { build, copyProject } from './project-copy.ts';
import { breadth } from '../tags.ts';

const FOLDER = join('content', 'stories', 'orchard');

const project = copyProject();
afterAll(project.remove);
const { at, edit, write } = project;
beforeEach(() => useShortStory(project.root));

describe('wrong content stops the build, which leaves no site', () => {
  /** Builds what has been made wrong, and expects one message. */
  function expectStopped(message: RegExp): void {
    // An earlier site is there. Nobody may take it for the site of this build.
    write('dist/index.html', 'earlier');
    const { status, stderr } = build(project.root);
    expect(status).toBe(1);
    const told = stderr.split('\n').filter((line) => line.startsWith('content/'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(message);
    expect(existsSync(at('dist'))).toBe(false);
  }

  test('data', breadth, () => {
    edit(join(FOLDER, 'pears.csv'), '60', 'many');
    expectStopped(/^content\/stories\/.+\/pears\.csv:3: "picked" is "many"/);
  });

  test('front matter', breadth, () => {
    edit(join(FOLDER, 'story.mdx'), /byline:.*\n/, '');
    expectStopped(/^content\/stories\/.+\/story\.mdx:2: "byline" is missing/);
  });

  test('a page that fails during the build leaves no site either', breadth, () => {
    write('src/pages/broken.astro', "---\nthrow new Error('half way');\n---\n");
    const { status } = build(project.root);
    renameSync(at('src/pages/broken.astro'), at('broken.astro'));
    expect(status).not.toBe(0);
    expect(existsSync(at('dist'))).toBe(false);
  });
});

test(
  'two builds of the same content are the same bytes, in whatever folder and time zone',
  breadth,
  () => {
    rmSync(at('content'), { recursive: true });
    cpSync(CONTENT, at('content'), { recursive: true });
    expect(build(project.root).status).toBe(0);
    const built = filesIn(at('dist'));
    expect(built).toEqual(filesIn(DIST));
    for (const path of built)
      expect(readFileSync(at(`dist/${path}`)).equals(readFileSync(join(DIST, path))), path).toBe(
        true,
      );
  },
);
