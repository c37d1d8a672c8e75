import { citationAnchor } from '../story/anchors.ts';

/**
 * Counts a place of the page that cites a source.
 *
 * @returns the place's id, to which the list of sources leads back
 */
export function cite(locals: App.Locals, source: string): string {
  locals.cited ??= {};
  const place = (locals.cited[source] ?? 0) + 1;
  locals.cited[source] = place;
  return citationAnchor(source, place);
}

/** The ids of the places that have cited a source so far. */
export const placesThatCite = (locals: App.Locals, source: string): string[] =>
  Array.from({ length: locals.cited?.[source] ?? 0 }, (_, i) => citationAnchor(source, i + 1));
