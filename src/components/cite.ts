import { citationAnchor } from '../story/anchors.ts';

/**
 * Counts a place of the page that cites a source.
 *
 * @returns the place's id, to which the list of sources leads back
 */
export function cite(locals: App.Locals, source: string): string {
  locals.cited ??= new Map();
  const place = (locals.cited.get(source) ?? 0) + 1;
  locals.cited.set(source, place);
  return citationAnchor(source, place);
}

/** The ids of the places that have cited a source so far. */
export const placesThatCite = (locals: App.Locals, source: string): string[] =>
  Array.from({ length: locals.cited?.get(source) ?? 0 }, (_, i) => citationAnchor(source, i + 1));
