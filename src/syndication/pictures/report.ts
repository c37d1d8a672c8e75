import { ascending } from 'd3';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

// Pages and integrations are bundled apart and share no module: the pages that make pictures hand the
// report to the integrations in a file, one line of JSON for each picture.

const FILE = 'pictures.jsonl';

/** A picture that was made. */
export interface MadePicture {
  /** A path within the site: `stories/pears/images/card.png`. */
  path: string;
  /** The name of a PNG in the cache; undefined for an SVG. */
  png?: string | undefined;
  /** Whether this build has drawn the PNG. */
  drawn: boolean;
}

/**
 * Starts an empty report.
 *
 * @param folder a folder of this build alone, with a slash at its end
 */
export function startReport(folder: URL): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(FILE, folder), '');
}

/** Adds a picture to the report. The development server has started none, and gets none. */
export function reportPicture(folder: URL, picture: MadePicture): void {
  const file = new URL(FILE, folder);
  if (existsSync(file)) appendFileSync(file, `${JSON.stringify(picture)}\n`);
}

/**
 * Reads the report.
 *
 * @returns the pictures, by their paths: a build makes several at a time, in an order that differs
 * @throws Error where no report was started
 */
export function reportedPictures(folder: URL): MadePicture[] {
  const lines = readFileSync(new URL(FILE, folder), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as MadePicture)
    .sort((a, b) => ascending(a.path, b.path));
}
