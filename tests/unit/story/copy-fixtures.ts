import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../fixtures/content', import.meta.url));
const WITH_SCHEMA = [
  'publication.yaml',
  ...['orchard', 'quinces-and-markup'].flatMap((slug) =>
    ['story.mdx', 'sources.yaml'].map((name) => `stories/${slug}/${name}`),
  ),
];

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const PICTURE_FONTS = 'src/syndication/pictures/fonts';

/** Copies the fonts of the pictures into another project's folder, where they measure the words of pictures. */
export const copyPictureFonts = (root: string): void =>
  cpSync(join(PROJECT, PICTURE_FONTS), join(root, PICTURE_FONTS), { recursive: true });

/**
 * Copies the fixtures' content, except for the long story that the browser tests read: these tests
 * check the copy hundreds of times. The copies lack the line that names a file's schema to editors,
 * which authors may leave out.
 *
 * @param root the folder that gets a `content/`
 */
export function copyFixtures(root: string): void {
  for (const path of ['publication.yaml', 'stories/orchard', 'stories/quinces-and-markup'])
    cpSync(join(FIXTURES, path), join(root, 'content', path), { recursive: true });
  for (const path of WITH_SCHEMA) {
    const file = join(root, 'content', path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^# yaml-language-server: .*\n/m, ''));
  }
}
