import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAt } from '../addresses/paths.ts';
import { bundleOf, zip } from '../syndication/bundle/bundle.ts';
import { lastDay } from '../syndication/bundle/readme.ts';
import { everyFileIn } from '../story/files/paths.ts';
import { writeFile, type WrittenSite } from './site-step.ts';

/** The path of a story's file or embed. */
const OF_STORY = /^(?:stories|embed)\/([^/]+)\//;

/** Makes each story's bundle. */
export async function makeBundles({
  site,
  publication,
  stories,
}: Pick<WrittenSite, 'site' | 'publication' | 'stories'>): Promise<undefined> {
  const read = (path: string) => readFileSync(join(site, path));
  // A bundle has no file of another story: of many stories, each looks through its own files alone.
  const byStory = Map.groupBy(everyFileIn(site), (path) => OF_STORY.exec(path)?.[1]);
  const common = byStory.get(undefined) ?? [];
  for (const story of stories) {
    const paths = [...(byStory.get(story.slug) ?? []), ...common];
    const files = await bundleOf(story, publication, { paths, read });
    writeFile(join(site, bundleAt(story.slug)), zip(files, lastDay(story)));
  }
}
