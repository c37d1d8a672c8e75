import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Fonts } from './fonts.ts';

// To draw a PNG takes a hundred times as long as to read it. So a build keeps its PNGs for the next one,
// by everything that they depend on: the same content gives the same bytes, with the cache and without.

/** The modules and the package that make PNGs of an SVG. */
const MODULES = ['png', 'halve', 'indexed-png', 'fonts'].map(
  (name) => `src/syndication/pictures/${name}.ts`,
);
const RENDERER = 'node_modules/@resvg/resvg-js/package.json';

/** PNGs of this build and the last one. */
export interface PngCache {
  /** The name of the PNG of an SVG, `width` pixels wide. */
  nameOf: (svg: string, width: number) => string;
  /** A PNG by its name; undefined where there is none. */
  read: (name: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Keeps a PNG, if this user may write there. */
  keep: (name: string, png: Uint8Array) => void;
}

const folderOf = (root: URL) => new URL('node_modules/.cache/pictures/', root);

/**
 * Opens the cache of a project.
 *
 * @param root the project's folder
 */
export function pngCache(root: URL, { files }: Pick<Fonts, 'files'>): PngCache {
  const folder = folderOf(root);
  const renderer = createHash('sha256').update(process.versions.zlib);
  for (const path of [...[...MODULES, RENDERER].map((path) => new URL(path, root)), ...files])
    renderer.update(readFileSync(path));
  const version = renderer.digest('hex');
  return {
    nameOf: (svg, width) =>
      `${createHash('sha256').update(`${version} ${width} ${svg}`).digest('hex')}.png`,
    read: (name) => {
      try {
        return new Uint8Array(readFileSync(new URL(name, folder)));
      } catch {
        return undefined;
      }
    },
    keep: (name, png) => {
      // Another build may read it at this moment: it finds all of it or nothing.
      const half = new URL(`${name}.${process.pid}`, folder);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(half, png);
        renameSync(half, new URL(name, folder));
      } catch {
        // The next build draws it again.
      }
    },
  };
}

/** Removes all PNGs from the cache but these pictures': those of content that has changed. */
export function dropOtherPngs(root: URL, pictures: readonly { png?: string | undefined }[]): void {
  const folder = folderOf(root);
  const kept = new Set(pictures.map(({ png }) => png));
  try {
    for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(new URL(name, folder));
  } catch {
    // There is no cache, or another build has just removed one. The next build tries again.
  }
}
