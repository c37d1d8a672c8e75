import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, useShortStory, type Running } from '../../build/child-process.ts';
import { copyProject, type Copy } from '../../build/project-copy.ts';

/** A copy of the project, to build under a fault. */
export interface Site extends Copy {
  /** Starts a build. */
  start: (env?: Record<string, string>, node?: string) => Running;
  /** Builds, and asserts that it succeeds. Returns the digest of the site. */
  build: (env?: Record<string, string>) => Promise<string>;
  /** The digest of all files of the site, with their paths; "none" without a site. */
  digest: () => string;
  /** Asserts that nothing is left of a build but its site. */
  expectClean: () => void;
}

/**
 * Makes a copy of the project with one short story.
 *
 * @param slugs the names of more stories like it, on the same day
 */
export function makeSite(slugs: readonly string[] = []): Site {
  const copy = copyProject();
  const { root, at } = copy;
  useShortStory(root);
  for (const slug of slugs) {
    const folder = at('content/stories', slug);
    cpSync(at('content/stories/orchard'), folder, { recursive: true });
    // Two stories with one headline are a mistake.
    const file = join(folder, 'story.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${slug}`));
  }
  const start = (env: Record<string, string> = {}, node = process.execPath) =>
    run(root, [node, 'node_modules/astro/bin/astro.mjs', 'build'], env);
  const digest = () => {
    if (!existsSync(at('dist'))) return 'none';
    const hash = createHash('sha256');
    const files = globSync('**', { cwd: at('dist'), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
    return hash.digest('hex');
  };
  return {
    ...copy,
    root,
    start,
    digest,
    build: async (env) => {
      const building = start(env);
      const { code } = await building.ended;
      assert.equal(code, 0, building.printed());
      return digest();
    },
    expectClean: () =>
      assert.deepEqual(globSync(['.astro/build-*', '.dist*'], { cwd: root }), [], 'a build left'),
  };
}
