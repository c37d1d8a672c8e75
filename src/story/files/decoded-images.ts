import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileCache } from '../../fonts/file-cache.ts';
import type { Decoded } from './decode-image.ts';

const ROOT = new URL('../../../', import.meta.url);
const PROGRAM = fileURLToPath(new URL('decode-image.ts', import.meta.url));

/** The formats that earlier checks found: decoding an image takes a third of a second. A format is a few bytes, and stays. */
const FORMATS = fileCache(ROOT, 'image-formats');

/** What a format depends on, apart from the image. */
const DECODERS = [
  PROGRAM,
  ...['sharp', 'astro'].map((name) => new URL(`node_modules/${name}/package.json`, ROOT)),
];

/**
 * Decodes image files.
 *
 * @returns the format or the fault of each file, in the order of the paths
 */
export function decodeImages(paths: readonly string[]): Decoded[] {
  if (paths.length === 0) return [];
  const version = DECODERS.map((file) => readFileSync(file)).join();
  const files = paths.map((path) => ({ path, name: nameOf(path, version) }));
  const known = files.map(({ name }) => FORMATS.read(name));
  const unknown = files.filter((_, i) => !known[i]);
  const decoded = runDecoder(unknown.map(({ path }) => path));
  unknown.forEach(({ name }, i) => {
    // A fault is not kept: memory that ran short is no fault of the image.
    const found = decoded[i];
    if (found && 'format' in found) FORMATS.keep(name, found.format);
  });
  return known.map((bytes) =>
    bytes
      ? { format: Buffer.from(bytes).toString() }
      : (decoded.shift() ?? { fault: 'it could not be decoded' }),
  );
}

function runDecoder(paths: readonly string[]): Decoded[] {
  if (paths.length === 0) return [];
  return JSON.parse(execFileSync(process.execPath, [PROGRAM, ...paths]).toString()) as Decoded[];
}

/** The name of a format in the cache. The ending of the image's name decides how Astro reads it. */
function nameOf(path: string, version: string): string {
  const ending = /\.\w+$/.exec(path)?.[0].toLowerCase() ?? '';
  return createHash('sha256')
    .update(version)
    .update(ending)
    .update(readFileSync(path))
    .digest('hex');
}
