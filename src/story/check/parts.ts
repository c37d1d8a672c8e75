import type { DataFiles } from '../kinds/kind.ts';
import type { KnownNumbers } from '../prose/number-faults.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import type { Source } from '../schema/sources.ts';

/**
 * The parts of a story as far as they could be read. A part that is wrong itself is undefined or left
 * out, and nothing is compared with it: that would only be a second message about one fault.
 */
export interface Parts extends DataFiles, KnownNumbers {
  meta: FrontMatter | undefined;
  /** The names of CSV files that are there and not declared. */
  undeclared: ReadonlySet<string>;
  sources: Source[] | undefined;
  /** The slugs of all stories. */
  slugs: readonly string[];
}
