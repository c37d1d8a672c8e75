import { visibleId } from './reader-view.ts';

/** What an author writes before the id of a source, in a link to its entry in the list of sources. */
export const SOURCE_PREFIX = 'source-';

/** The entry of a source in the list of sources. */
export const sourceAnchor = (id: string): string => visibleId(SOURCE_PREFIX + id, 'li');

/** A place that cites a source: a sentence, a quotation or a figure. Places are counted from 1. */
export const citationAnchor = (source: string, place: number): string =>
  visibleId(`cite-${source}-${place}`, 'a');
