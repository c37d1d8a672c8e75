import type { AstroIntegration } from 'astro';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleAt, MANIFEST } from '../addresses/paths.ts';
import { bundleOf } from '../syndication/bundle/bundle.ts';
import { manifestOf } from '../syndication/bundle/manifest.ts';
import { lastDay } from '../syndication/bundle/readme.ts';
import { archive } from '../syndication/bundle/zip.ts';
import { afterBuild } from './after-build.ts';

/** The path of a story's file or embed. */
const OF_STORY = /^(?:stories|embed)\/([^/]+)\//;

/**
 * Makes each story's bundle, and then the manifest of all files. This has to come after every other
 * integration that writes into the site.
 */
export function storyBundles(): AstroIntegration {
  return afterBuild('story-bundles', async ({ site, publication, stories }) => {
    const read = (path: string) => readFileSync(join(site, path));
    // A bundle has no file of another story: of many stories, each looks through its own files alone.
    const byStory = Map.groupBy(filesIn(site), (path) => OF_STORY.exec(path)?.[1]);
    const common = byStory.get(undefined) ?? [];
    for (const story of stories) {
      const paths = [...(byStory.get(story.slug) ?? []), ...common];
      const files = await bundleOf(story, publication, { paths, read });
      writeFile(join(site, bundleAt(story.slug)), archive(files, lastDay(story)));
    }
    // One file after the other: the site may be larger than the memory.
    const files = Iterator.from(filesIn(site)).map((path) => ({ path, bytes: read(path) }));
    const manifest = JSON.stringify(manifestOf(publication, stories, files), null, 1);
    writeFile(join(site, MANIFEST), `${manifest}\n`);
  });
}

/** Every file in a folder, as paths from it with slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
