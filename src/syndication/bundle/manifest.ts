import { ascending } from 'd3';
import { createHash } from 'node:crypto';
import { changedOn } from '../../story/schema/dates.ts';
import { isoTime, latest } from '../../data/date.ts';
import type { LicenceId, Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';
import { storyAt } from '../../addresses/paths.ts';

/** A file of the site, as others can check their copy of it. */
export interface ListedFile {
  /** Relative to the site's root, with slashes. */
  path: string;
  /** In bytes. */
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** The whole site, so that partners can keep a copy of it up to date. */
export interface Manifest {
  /** The day of the last change of a story, and a mark that differs as soon as any file does. */
  version: string;
  licence: LicenceId;
  credit: string;
  contact: string;
  /** The corrections of all stories. */
  corrections: { story: string; date: string; text: string }[];
  /** Every file of the site but the manifest itself, by its path. */
  files: ListedFile[];
}

/** Lists the files of the site, with the terms and the corrections of its stories. */
export function manifestOf(
  { licence, credit, email }: Publication,
  stories: readonly Pick<Story, 'slug' | 'meta'>[],
  files: Iterable<{ path: string; bytes: Uint8Array }>,
): Manifest {
  const listed = Array.from(files, ({ path, bytes }) => ({
    path,
    size: bytes.length,
    sha256: sha256(bytes),
  })).sort((a, b) => ascending(a.path, b.path));
  const changed = latest(stories.map(({ meta }) => changedOn(meta)));
  const day = changed === undefined ? [] : [isoTime(changed).slice(0, 10)];
  return {
    version: [...day, sha256(JSON.stringify(listed)).slice(0, 12)].join('-'),
    licence,
    credit,
    contact: email,
    corrections: stories.flatMap(({ slug, meta }) =>
      meta.corrections.map(({ date, text }) => ({ story: storyAt(slug), date, text })),
    ),
    files: listed,
  };
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
