import { CORRECTIONS, NUMBERS, REPORTER, SOURCES, SUPPORT, TOP } from './anchors.ts';
import { tableNames } from './kinds/index.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Source } from './schema/sources.ts';

/**
 * The ids of the page's own sections that a story has. The page leaves out a section that would be
 * empty, and no link may lead to it.
 */
export function placesOf(
  meta: Pick<FrontMatter, 'tables' | 'values' | 'timelines' | 'help' | 'reporter'>,
  sources: readonly Source[],
): string[] {
  const places: Record<string, boolean> = {
    [TOP]: true,
    [NUMBERS]: tableNames(meta).length > 0,
    [SOURCES]: sources.length > 0,
    [CORRECTIONS]: true,
    [SUPPORT]: meta.help.length > 0,
    [REPORTER]: meta.reporter !== undefined,
  };
  return Object.keys(places).filter((place) => places[place]);
}
