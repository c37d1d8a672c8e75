import { cut } from '../../data/figure.ts';
import type { Report } from '../../data/problem.ts';
import { SOURCE_PREFIX } from '../source-anchors.ts';
import { dataNames, fileNamed, filesOf } from '../kinds/index.ts';
import type { DataFiles } from '../kinds/kind.ts';
import type { Outline } from '../prose/outline.ts';
import { textsIn } from '../schema/text-rules.ts';
import type { FrontMatter } from '../front-matter.ts';
import { isFurtherReading, type Source } from '../schema/sources.ts';
import type { LineOf } from '../schema/yaml.ts';
import type { Draft } from './draft.ts';

/** The ids of the sources that a story cites, once for each place that cites one. */
function citedSources(
  { links, quotes, givens }: Outline,
  files: DataFiles,
  meta: FrontMatter,
): string[] {
  const prefix = `#${SOURCE_PREFIX}`;
  return [
    ...quotes.map(({ source }) => source),
    ...givens.map(({ to }) => to),
    ...textsIn(meta).flatMap(({ text }) => cut(text).flatMap(({ given }) => given?.source ?? [])),
    ...links.filter(({ to }) => to.startsWith(prefix)).map(({ to }) => to.slice(prefix.length)),
    ...filesOf(files).flatMap(({ file, kind }) => kind.sources(file)),
  ];
}

/**
 * Checks that each source is cited or offered as further reading. Nothing is reported where a place
 * that may cite it could not be read, or cites an id that no source has.
 */
export function checkCited(
  sources: readonly Source[],
  outline: Outline,
  draft: Draft,
  lineOf: LineOf,
  report: Report,
): void {
  const { meta } = draft;
  if (!meta || !dataNames(meta).every((name) => fileNamed(draft, name))) return;
  const cited = new Set(citedSources(outline, draft, meta));
  for (const id of cited) if (!sources.some((source) => source.id === id)) return;
  // A link to a source without its prefix leads nowhere, which is reported.
  if (outline.links.some(({ to }) => sources.some(({ id }) => to === `#${id}`))) return;
  sources.forEach((source, i) => {
    if (!cited.has(source.id) && !isFurtherReading(source))
      report(
        lineOf([i, 'id']),
        `nothing cites the source "${source.id}": cite it, as [words](#${SOURCE_PREFIX}${source.id}), or say why it is worth reading, as "reading"`,
        'advice',
      );
  });
}
