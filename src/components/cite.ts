import { cut, wordsOf, type Piece } from '../data/figure.ts';
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

/** A piece of running text as readers see it: words, a figure, or a given number and the place that cites its source. */
export interface ShownPiece extends Piece {
  place?: string;
}

/**
 * Running text in pieces, with figures and given numbers filled in. Counts the places in it that cite a source.
 *
 * @param text as its author wrote it
 */
export function citing(locals: App.Locals, text: string): ShownPiece[] {
  const { figures, language } = locals.story;
  return cut(text).map((piece) => ({
    ...piece,
    words: wordsOf(piece, figures, language),
    ...(piece.given && { place: cite(locals, piece.given.source) }),
  }));
}

/** The ids of the places that have cited a source so far. */
export const placesThatCite = (locals: App.Locals, source: string): string[] =>
  Array.from({ length: locals.cited?.get(source) ?? 0 }, (_, i) => citationAnchor(source, i + 1));
