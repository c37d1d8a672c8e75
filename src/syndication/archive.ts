import { zipSync, type Zippable } from 'fflate';

/** Files that are packed already: to pack them again takes long and gains nothing. */
const PACKED = /\.(png|woff2|jpg|webp|zip)$/;

/**
 * A zip of those files. The same files and date give the same bytes, on any machine in any time zone.
 *
 * @param files by their paths in it, with slashes
 * @param date that all of them bear, as `2026-11-25`
 */
export function archive(files: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // A zip holds local time. At noon no time zone's clock has been put forward.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path);
    if (bytes) entries[path] = [bytes, { level: PACKED.test(path) ? 0 : 9, mtime }];
  }
  return zipSync(entries);
}
