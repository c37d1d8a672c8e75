import { CORRECTIONS, NUMBERS, REPLY, REPORTER, SOURCES, SUPPORT, TOP } from './anchors.ts';
import type { FrontMatter } from './schema/front-matter.ts';
import type { Source } from './schema/sources.ts';

/**
 * The ids of the page's own sections that a story has. The page leaves out a section that would be
 * empty, and no link may lead to it.
 */
export function placesOf(
  {
    tables,
    timelines,
    help,
    reporter,
  }: Pick<FrontMatter, 'tables' | 'timelines' | 'help' | 'reporter'>,
  sources: readonly Source[],
): string[] {
  const places: Record<string, boolean> = {
    [TOP]: true,
    [NUMBERS]: Object.keys(tables).length + Object.keys(timelines).length > 0,
    [SOURCES]: sources.length > 0,
    [CORRECTIONS]: true,
    [SUPPORT]: help.length > 0,
    [REPLY]: true,
    [REPORTER]: reporter !== undefined,
  };
  return Object.keys(places).filter((place) => places[place]);
}
