import { parse } from 'node:path';

/**
 * Names the built file of an image from a story's folder. The name has only characters that are safe
 * in any address and in any zip, and a hash of the content.
 *
 * @param names the names of the file in the story's folder, such as `Jane’s garden.JPG`
 * @returns for example `_astro/jane-s-garden.[hash].jpg`
 */
export function assetFileNames({ names }: { names: readonly string[] }): string {
  const { name, ext } = parse(names[0] ?? '');
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `_astro/${plain === '' ? 'file' : plain}.[hash]${ext.toLowerCase()}`;
}
