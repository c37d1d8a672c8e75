// The ids that the page gives its own parts, which links in a story may lead to.

export const TOP = 'top';
export const NUMBERS = 'numbers';
export const SOURCES = 'sources';
export const SUPPORT = 'support';
export const REPLY = 'reply';
export const CORRECTIONS = 'corrections';
export const READING = 'further-reading';
export const REPORTER = 'reporter';

/** The places that every story's page has. */
export const PLACES: readonly string[] = [TOP, NUMBERS, SOURCES, CORRECTIONS, SUPPORT, REPLY];

/** The entry of a source in the list of sources. */
export const sourceAnchor = (id: string): string => `source-${id}`;

/** Where "skip" leads: right after the scene, or the guess, of that id. */
export const afterId = (id: string): string => `after-${id}`;

/** The sentence that cites a source, or the quotation or the figure: the first, second … such place. */
export const citationAnchor = (source: string, place: number): string => `cite-${source}-${place}`;
