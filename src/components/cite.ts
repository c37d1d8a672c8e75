import { citationAnchor } from '../story/reader-view.ts';

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

/**
 * Numbers the places that cite sources in the order of the page: Astro renders some before others that stand above them.
 *
 * @param parts the parts of the page as HTML, in their order
 */
export function inPageOrder(locals: App.Locals, parts: readonly string[]): string[] {
  const sources = new Map(
    locals.story.sources.flatMap(({ id }) =>
      placesThatCite(locals, id).map((place) => [` id="${place}"`, id]),
    ),
  );
  locals.cited = new Map();
  return parts.map((html) =>
    html.replaceAll(/ id="[^"]*"/g, (id) => {
      const source = sources.get(id);
      return source === undefined ? id : ` id="${cite(locals, source)}"`;
    }),
  );
}

/** The ids of the places that have cited a source so far. */
export const placesThatCite = (locals: App.Locals, source: string): string[] =>
  Array.from({ length: locals.cited?.get(source) ?? 0 }, (_, i) => citationAnchor(source, i + 1));
