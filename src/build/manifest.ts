import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from '../addresses/paths.ts';
import { manifestOf } from '../syndication/bundle/manifest.ts';
import { everyFileIn } from '../story/files/paths.ts';
import { writeFile, type WrittenSite } from './site-step.ts';

/** Makes the manifest, which lists every other file of the site. */
export function makeManifest({
  site,
  publication,
  stories,
}: Pick<WrittenSite, 'site' | 'publication' | 'stories'>): undefined {
  // One file after the other: the site may be larger than the memory.
  const files = Iterator.from(everyFileIn(site)).map((path) => ({
    path,
    bytes: readFileSync(join(site, path)),
  }));
  const manifest = JSON.stringify(manifestOf(publication, stories, files), null, 1);
  writeFile(join(site, MANIFEST), `${manifest}\n`);
}
