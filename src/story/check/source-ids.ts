import type { Report } from '../../data/problem.ts';
import { sourceAnchor } from '../anchors.ts';
import { hidden, hiddenBy } from '../prose/reader-view.ts';
import type { Source } from '../schema/sources.ts';
import type { LineOf } from '../schema/yaml.ts';

/** Checks that reader views leave no source out of the list for its id. */
export function checkSourceIds(sources: readonly Source[], lineOf: LineOf, report: Report): void {
  sources.forEach(({ id }, i) => {
    const word = hiddenBy(sourceAnchor(id), 'li');
    if (word !== undefined)
      report(lineOf([i, 'id']), `the source's id "${id}" ${hidden(word)}: change it`);
  });
}
