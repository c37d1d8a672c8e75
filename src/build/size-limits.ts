import { gzipSync } from 'node:zlib';
import { kilobytes } from '../data/text.ts';
import { MOST_BYTES } from '../story/files/images.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embedAt, ninjsAt, standaloneAt, storyEmbedAt } from '../addresses/paths.ts';
import { embedNames } from '../syndication/embeds/names.ts';
import type { Story } from '../story/story.ts';
import type { WrittenSite } from './site-step.ts';

/** The most that a file may weigh, in bytes: compressed as web servers send it, and its images as they are. */
export interface Limit {
  compressed: number;
  images: number;
}

/** What a file may weigh that partners or readers get in one piece. */
export const LIMITS = {
  /** A graphic and its steps, for an iframe. */
  graphic: { compressed: 60_000, images: 500_000 },
  /** A whole story in one file. As text, images take a third more, and each has a few letters before it. */
  story: { compressed: 160_000, images: (4 / 3) * MOST_BYTES + 10_000 },
  /** A story in full, as feeds carry it. Its images are files of their own. */
  edition: { compressed: 100_000, images: 0 },
  /**
   * `embed.js`, which hosts load on each page with an embed, whether or not readers reach it: the limit protects the
   * weight of somebody else's page from code that is imported by the way. It is two thirds of what the script of
   * iframe-resizer weighs, which hosts already load to size iframes, and which does nothing else.
   */
  hostScript: { compressed: 3_700, images: 0 },
} as const satisfies Record<string, Limit>;

const IMAGES = /data:image[^"')\s]*/g;

/** The parts of a file that may weigh much, by what authors call them. */
const PARTS: readonly [name: string, pattern: RegExp][] = [
  ['typefaces', /data:font[^"')]*/g],
  ['styles', /<style[^]*?<\/style>/g],
  ['the data of graphics', /<script type="application\/json"[^]*?<\/script>/g],
  ['scripts', /<script[^]*?<\/script>/g],
  ['graphics', /<svg[^]*?<\/svg>/g],
  ['tables', /<table[^]*?<\/table>/g],
];

/**
 * Says how a file is over its limit, and what weighs most in it.
 *
 * @param path the file's, for the message
 * @param text HTML, or JSON with HTML in it
 * @returns undefined where the file keeps to the limit
 */
export function overweight(path: string, text: string, limit: Limit): string | undefined {
  const images = (text.match(IMAGES) ?? []).map(({ length }) => length);
  const allImages = images.reduce((sum, length) => sum + length, 0);
  if (allImages > limit.images) {
    const largest = Math.max(...images);
    return `${path} contains ${kilobytes(allImages)} of images; the limit is ${kilobytes(limit.images)}. The largest image is ${kilobytes(largest)}: make the images smaller`;
  }
  const words = text.replace(IMAGES, '');
  const whole = compressed(words);
  if (whole <= limit.compressed) return undefined;
  let rest = words;
  const parts = PARTS.map(([name, pattern]) => {
    const found = rest.match(pattern) ?? [];
    rest = rest.replace(pattern, '');
    return { name, weight: found.length === 0 ? 0 : compressed(found.join('\n')) };
  });
  const heaviest = [...parts, { name: 'text', weight: compressed(rest) }]
    .filter(({ weight }) => weight > 1000)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ name, weight }) => `${name} ${kilobytes(weight)}`);
  return `${path} is ${kilobytes(whole)} compressed; the limit is ${kilobytes(limit.compressed)}. Its largest parts: ${heaviest.join(', ')}`;
}

const compressed = (text: string): number => gzipSync(text).length;

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
    ...[...embedNames(scenes).keys()].map((name) => ({
      path: `${embedAt(slug, name)}index.html`,
      limit: LIMITS.graphic,
    })),
    { path: standaloneAt(slug), limit: LIMITS.story },
    { path: `${storyEmbedAt(slug)}index.html`, limit: LIMITS.story },
    { path: ninjsAt(slug), limit: LIMITS.edition },
  ];
}
