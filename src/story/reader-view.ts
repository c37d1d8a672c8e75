import { Readability } from '@mozilla/readability';

/** The patterns that reader views look for in names: Firefox's own list, which its types lack. */
interface Patterns {
  /** Elements that are left out, unless the next one fits too. */
  unlikelyCandidates: RegExp;
  okMaybeItsACandidate: RegExp;
  /** Short elements that are left out. */
  shareElements: RegExp;
  /** Headings of the first two levels, lists, tables and plain boxes that are left out … */
  negative: RegExp;
  /** … unless this fits too. */
  positive: RegExp;
}
const PATTERNS = (Readability.prototype as unknown as { REGEXPS: Patterns }).REGEXPS;

/** The elements to which the last two patterns apply. */
const JUDGED = new Set(['h1', 'h2', 'div', 'ul', 'table']);

/**
 * The word in an element's id or class that makes reader views leave out the element with all its
 * content; undefined where they keep the element.
 *
 * @param name the id, or the class
 * @param tag the element's name, in small letters
 */
export function hiddenBy(name: string, tag: string): string | undefined {
  const word = (pattern: RegExp) => pattern.exec(name)?.[0];
  const unlikely = PATTERNS.okMaybeItsACandidate.test(name)
    ? undefined
    : word(PATTERNS.unlikelyCandidates);
  const judged = JUDGED.has(tag) && !PATTERNS.positive.test(name);
  return unlikely ?? word(PATTERNS.shareElements) ?? (judged ? word(PATTERNS.negative) : undefined);
}

/**
 * The id with two hyphens in each word for which reader views would leave out the element: `sha--re-2014`. An id that
 * they keep stays as it is. No author can give such an id.
 *
 * @param tag the element's name, in small letters
 */
export function visibleId(id: string, tag: string): string {
  const word = hiddenBy(id, tag);
  if (word === undefined) return id;
  const middle = id.indexOf(word) + Math.ceil(word.length / 2);
  return visibleId(`${id.slice(0, middle)}--${id.slice(middle)}`, tag);
}

/** What an author writes before the id of a source, in a link to its entry in the list of sources. */
export const SOURCE_PREFIX = 'source-';

/** The entry of a source in the list of sources. */
export const sourceAnchor = (id: string): string => visibleId(SOURCE_PREFIX + id, 'li');

/** A place that cites a source: a sentence, a quotation or a figure. Places are counted from 1. */
export const citationAnchor = (source: string, place: number): string =>
  visibleId(`cite-${source}-${place}`, 'a');
