import type { FrontMatter } from '../front-matter.ts';
import type { DraftData } from '../kinds/kind.ts';
import type { KnownNumbers } from '../prose/compared.ts';
import type { Source } from '../schema/sources.ts';

/** A story as far as it could be read: see `DraftData`. */
export interface Draft extends DraftData, KnownNumbers {
  meta: FrontMatter | undefined;
  sources: Source[] | undefined;
  /** The slugs of all stories. */
  slugs: readonly string[];
}
