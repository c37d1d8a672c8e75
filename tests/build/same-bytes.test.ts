/** @module-tag breadth */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DIST, filesIn } from './built-site.ts';
import { build, copyProject } from './project-copy.ts';

const project = copyProject();
afterAll(project.remove);
const { at } = project;

test('two builds of the same content are the same bytes, in whatever folder and time zone', () => {
  expect(build(project.root).status).toBe(0);
  const built = filesIn(at('dist'));
  expect(built).toEqual(filesIn(DIST));
  for (const path of built)
    expect(readFileSync(at(`dist/${path}`)).equals(readFileSync(join(DIST, path))), path).toBe(
      true,
    );
});
