// The ids that the page gives its own parts, which links in a story may lead to.

export const TOP = 'top';
export const NUMBERS = 'numbers';
export const SOURCES = 'sources';
export const SUPPORT = 'support';
export const REPLY = 'reply';

/** The entry of a source in the list of sources. */
export const sourceAnchor = (id: string): string => `source-${id}`;

/** Where "skip the graphic" leads: right after the scene. */
export const afterScene = (id: string): string => `after-${id}`;
