import { formatDate, isBefore } from '../../data/date.ts';
import type { Report } from '../../data/problem.ts';
import { DEFAULT } from '../../language/languages.ts';
import { changedOn } from '../schema/dates.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Source } from '../schema/sources.ts';
import type { LineOf } from '../schema/yaml.ts';

/**
 * Checks that no source is younger than its story.
 *
 * @param meta undefined where it could not be read
 */
export function checkSources(
  sources: readonly Source[],
  meta: FrontMatter | undefined,
  lineOf: LineOf,
  report: Report,
): void {
  const changed = meta && changedOn(meta);
  sources.forEach(({ id, date }, i) => {
    if (changed !== undefined && isBefore(changed, date))
      report(
        lineOf([i, 'date']),
        `the source "${id}" is dated ${date}, after the last change of the story (${formatDate(changed, DEFAULT)}): correct the date, or say when the story was "updated"`,
      );
  });
}
