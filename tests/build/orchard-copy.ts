import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { origin } from './built-site.ts';
import { copyProject, type Copy } from './project-copy.ts';

const ORCHARD = join(import.meta.dirname, '../fixtures/content/stories/orchard');

/** A copy of the project whose stories are copies of the orchard's. */
export interface OrchardCopy {
  project: Copy;
  /** Adds a story, with changes to its text and its front matter. Returns its folder. */
  addStory: (slug: string, change: (mdx: string) => string) => string;
  /** Reads a file of the built site. */
  output: (path: string) => string;
}

/** The address of a story's page. */
export const urlOf = (slug: string): string => `${origin}/stories/${slug}/`;

/** Copies the project for the tests of one file, without its stories. */
export function copyForOrchards(): OrchardCopy {
  const project = copyProject();
  afterAll(project.remove);
  const stories = () => project.at('content/stories');
  let cleared = false;
  return {
    project,
    addStory(slug, change) {
      if (!cleared) rmSync(stories(), { recursive: true });
      cleared = true;
      mkdirSync(stories(), { recursive: true });
      const folder = join(stories(), slug);
      cpSync(ORCHARD, folder, { recursive: true });
      const mdx = readFileSync(join(folder, 'story.mdx'), 'utf8');
      writeFileSync(join(folder, 'story.mdx'), change(mdx));
      return folder;
    },
    output: (path) => project.read(`dist/${path}`),
  };
}
