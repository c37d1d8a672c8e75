import { isExternal } from '../../addresses/external.ts';
import { listOf, type Report } from '../../data/problem.ts';
import { tableNames } from '../kinds/index.ts';
import { decodedAddress } from '../../addresses/paths.ts';
import { placesOf } from '../places.ts';
import type { Outline } from '../prose/outline.ts';
import { pageIds } from '../prose/page-ids.ts';
import { SOURCE_PREFIX } from '../reader-view.ts';
import type { Draft } from './draft.ts';

/** Checks that each link leads to a place on the page, to the data, to another story, or out. */
export function checkLinks(outline: Outline, draft: Draft, report: Report): void {
  const { meta, sources } = draft;
  const anchors = new Set([
    ...outline.anchors,
    ...(meta ? placesOf(meta, sources ?? []) : []),
    ...pageIds(outline.ids, sources?.map(({ id }) => id) ?? []).places.keys(),
  ]);
  const data = (names: Iterable<string>) => Array.from(names, (name) => `data/${name}.csv`);
  const local = new Set([
    ...data(meta ? tableNames(meta) : []),
    ...draft.slugs.map((slug) => `../${slug}/`),
  ]);
  for (const { to, line } of outline.links) {
    if (to.startsWith('#')) {
      if (sources && meta && !anchors.has(decodedAddress(to.slice(1))))
        report(
          line,
          `the link "${to}" leads nowhere: there is no such id on the page, and a source has the id ${SOURCE_PREFIX}…`,
        );
    } else if (/^([a-z][a-z+.-]*:|www\.|[a-z]*\/\/)/i.test(to)) {
      if (!isExternal(to))
        report(
          line,
          `the link "${to}" leads nowhere: write the whole address of a public site, or mailto:… or tel:…`,
        );
    } else if (meta && !local.has(to.replace(/#.*$/, '')))
      report(
        line,
        `the link "${to}" leads nowhere: within the site there are ${listOf([...local, '#id'])}`,
      );
  }
}
