import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Decoded } from './decode-image.ts';

/** The results of earlier checks, by the content of the files: to decode takes a third of a second. */
const CACHE = fileURLToPath(
  new URL('../../../node_modules/.cache/decoded-images.json', import.meta.url),
);
const PROGRAM = fileURLToPath(new URL('decode-image.ts', import.meta.url));

/**
 * Decodes image files.
 *
 * @returns the format or the fault of each file, in the order of the paths
 */
export function decodeImages(paths: readonly string[]): Decoded[] {
  if (paths.length === 0) return [];
  const known = readCache();
  const files = paths.map((path) => ({ path, key: hash(path) }));
  const unknown = files.filter(({ key }) => !Object.hasOwn(known, key));
  if (unknown.length > 0) {
    const output = execFileSync(process.execPath, [PROGRAM, ...unknown.map(({ path }) => path)]);
    (JSON.parse(output.toString()) as Decoded[]).forEach((decoded, i) => {
      known[unknown[i]?.key ?? ''] = decoded;
    });
    writeCache(known);
  }
  return files.map(({ key }) => known[key] ?? { fault: 'it could not be decoded' });
}

/** The content of a file, and its name, which decides how Astro reads it. */
function hash(path: string): string {
  const ending = /\.\w+$/.exec(path)?.[0] ?? '';
  return createHash('sha256').update(ending.toLowerCase()).update(readFileSync(path)).digest('hex');
}

function readCache(): Record<string, Decoded> {
  try {
    return JSON.parse(readFileSync(CACHE, 'utf8')) as Record<string, Decoded>;
  } catch {
    return {};
  }
}

/** Another process may read or write at the same time: it finds the old file or the new one. */
function writeCache(known: Record<string, Decoded>): void {
  try {
    mkdirSync(dirname(CACHE), { recursive: true });
    const whole = `${CACHE}-${process.pid}`;
    writeFileSync(whole, JSON.stringify(known));
    renameSync(whole, CACHE);
  } catch {
    // Without the cache, the next check decodes again.
  }
}
