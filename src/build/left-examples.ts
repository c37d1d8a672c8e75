import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyFolder } from '../addresses/content.ts';
import type { Problem } from '../data/problem.ts';
import { EXAMPLES } from '../story/examples.ts';
import { SOURCES_FILE, STORY_FILE } from '../story/read/read-story.ts';

/**
 * The first of the examples that each story still has. A story with examples is no mistake: its author sees it grow.
 *
 * @param root the project's folder, which holds `content/`
 * @param slugs the stories, all of whose files can be read
 */
export const leftExamples = (root: string, slugs: readonly string[]): Problem[] =>
  slugs.flatMap((slug) => {
    const left = [STORY_FILE, SOURCES_FILE].flatMap((name) => {
      const file = `${storyFolder(slug)}/${name}`;
      return readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((text, i) => {
          const words = Object.values(EXAMPLES).find((example) => text.includes(example));
          return words === undefined ? [] : [{ file, line: i + 1, words }];
        });
    });
    const [first] = left;
    return first
      ? {
          file: first.file,
          line: first.line,
          message: `“${first.words}” is an example that npm run new wrote: replace it${left.length > 1 ? ', and the other examples of this story,' : ''} before you publish`,
          severity: 'advice',
        }
      : [];
  });
