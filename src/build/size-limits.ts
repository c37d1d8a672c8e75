import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embedAt, ninjsAt, standaloneAt, storyEmbedAt } from '../addresses/paths.ts';
import { embedNames } from '../story/sequence.ts';
import type { Story } from '../story/story.ts';
import type { WrittenSite } from './site-step.ts';
import { LIMITS, overweight } from './weights.ts';

/** Throws an error where an embed, a story in one file or an edition is over its limit. */
export function checkSizes({ site, stories }: Pick<WrittenSite, 'site' | 'stories'>): undefined {
  const faults = stories
    .flatMap(filesOf)
    .flatMap(
      ({ path, limit }) => overweight(path, readFileSync(join(site, path), 'utf8'), limit) ?? [],
    );
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function filesOf({ slug, scenes }: Pick<Story, 'slug' | 'scenes'>) {
  return [
    ...embedNames(scenes).map((name) => ({
      path: `${embedAt(slug, name)}index.html`,
      limit: LIMITS.graphic,
    })),
    { path: standaloneAt(slug), limit: LIMITS.story },
    { path: `${storyEmbedAt(slug)}index.html`, limit: LIMITS.story },
    { path: ninjsAt(slug), limit: LIMITS.edition },
  ];
}
