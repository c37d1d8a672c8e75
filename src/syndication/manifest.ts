import { createHash } from 'node:crypto';
import type { Story } from '../site/story.ts';
import type { LicenceId } from '../story/licence.ts';
import type { Publication } from '../story/publication.ts';
import { storyAt } from './addresses.ts';

/** A file of the site, as others can check it. */
export interface ListedFile {
  /** Relative to the site's root, with slashes. */
  path: string;
  /** In bytes. */
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** What partners are told of the site as a whole. */
export interface Manifest {
  /** The date of the last change of a story, and what stands for the files: another where any differs. */
  version: string;
  licence: LicenceId;
  credit: string;
  contact: string;
  /** What has been put right, story by story. */
  corrections: { story: string; date: string; text: string }[];
  /** Every file of the site but the manifest itself, by its path. */
  files: ListedFile[];
}

/** What the content says of it; the files come when they are built. */
export function manifestOf(
  { licence, credit, email }: Publication,
  stories: readonly Story[],
): Manifest {
  const changes = stories.map(({ meta }) => meta.updated ?? meta.published);
  return {
    version: changes.sort().at(-1) ?? '',
    licence,
    credit,
    contact: email,
    corrections: stories.flatMap(({ slug, meta }) =>
      meta.corrections.map(({ date, text }) => ({ story: storyAt(slug), date, text })),
    ),
    files: [],
  };
}

/** The manifest with the files in it. */
export function withFiles(
  manifest: Manifest,
  files: readonly { path: string; bytes: Uint8Array }[],
): Manifest {
  const listed = files
    .map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256(bytes) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const stamp = sha256(JSON.stringify(listed)).slice(0, 12);
  return { ...manifest, version: `${manifest.version}-${stamp}`, files: listed };
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
