import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embedAt, ninjsAt, standaloneAt, storyEmbedAt } from '../addresses/paths.ts';
import { embedNames } from '../story/sequence.ts';
import type { Story } from '../story/story.ts';
import { afterBuild } from './after-build.ts';
import { LIMITS, overweight } from './weights.ts';

/**
 * Stops the build where an embed, a story in one file or an edition is over its limit. This has to come
 * after the integration that makes the pages of one file each.
 */
export function sizeLimits(): AstroIntegration {
  return afterBuild('size-limits', ({ site, stories }) => {
    const faults = stories
      .flatMap(filesOf)
      .flatMap(
        ({ path, limit }) => overweight(path, readFileSync(join(site, path), 'utf8'), limit) ?? [],
      );
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
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
