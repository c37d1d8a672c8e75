import { zipSync, type Zippable } from 'fflate';

/** Files that are compressed already. To compress them again is slow and saves nothing. */
const COMPRESSED = /\.(png|woff2|jpe?g|webp|gif|avif|zip)$/;

/** The years that a zip can name. A story of another year has files of the nearest. */
const [FIRST, LAST] = [1980, 2099];

/**
 * Makes a zip. The same files and date give the same bytes, on any machine in any time zone.
 *
 * @param files by their paths in it, with slashes
 * @param date the date of all files, as `2026-11-25`
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const [year = FIRST, month = 1, day = 1] = date.split('-').map(Number);
  // A zip holds local time. Noon exists on every day in every time zone.
  const mtime = new Date(Math.min(Math.max(year, FIRST), LAST), month - 1, day, 12);
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path);
    if (bytes) entries[path] = [bytes, { level: COMPRESSED.test(path) ? 0 : 6, mtime }];
  }
  return zipSync(entries);
}
