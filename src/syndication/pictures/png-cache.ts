import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileCache, type FileCache } from '../../fonts/file-cache.ts';
import type { Fonts } from './fonts.ts';

/** The module and the packages that make PNGs of an SVG. */
const MAKERS = [
  'src/syndication/pictures/png.ts',
  'node_modules/@resvg/resvg-js/package.json',
  'node_modules/sharp/package.json',
];

/** PNGs of this build and the last one: drawing one takes a hundred times as long as reading it. */
export interface PngCache extends FileCache {
  /** The name of the PNG of an SVG, as the renderer gets it, that is `width` pixels wide. */
  nameOf: (svg: string, width: number) => string;
}

/** The files of the cache. */
export const pngFiles = (root: URL): FileCache => fileCache(root, 'pictures');

/**
 * Opens the cache of a project.
 *
 * @param root the project's folder
 */
export function pngCache(root: URL, { files }: Pick<Fonts, 'files'>): PngCache {
  const renderer = createHash('sha256');
  for (const path of [...MAKERS.map((path) => new URL(path, root)), ...files])
    renderer.update(readFileSync(path));
  const version = renderer.digest('hex');
  return {
    ...pngFiles(root),
    nameOf: (svg, width) =>
      `${createHash('sha256').update(`${version} ${width} ${svg}`).digest('hex')}.png`,
  };
}
