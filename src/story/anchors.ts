// The ids of the parts that pages and iframes have by themselves. Components take their ids from
// here, and the check of the content refuses them as an author's ids. The script of the page imports
// this module, so the module itself imports nothing.

export const TOP = 'top';
export const MOTION = 'motion';
export const NUMBERS = 'numbers';
export const SOURCES = 'sources';
export const SUPPORT = 'support';
export const REPLY = 'reply';
export const CORRECTIONS = 'corrections';
export const REPORTER = 'reporter';

/** The fields of the form for replies. */
export const FIELDS = {
  name: 'reply-name',
  email: 'reply-email',
  message: 'reply-message',
  subject: 'reply-subject',
} as const;
/** The sentence that explains a field. */
export const hintId = (field: string): string => `${field}-hint`;
/** The sentence that says why a value is refused. */
export const faultId = (field: string): string => `${field}-fault`;

/** The entry of a source in the list of sources. */
export const sourceAnchor = (id: string): string => `source-${id}`;

/** A place that cites a source: a sentence, a quotation or a figure. Places are counted from 1. */
export const citationAnchor = (source: string, place: number): string => `cite-${source}-${place}`;

/** The end of a scene or a guess, to which its "Skip" link leads. */
export const afterId = (id: string): string => `after-${id}`;
/** The sentence with the value of a guess. */
export const valueId = (guess: string): string => `${guess}-value`;
/** The question of a guess. */
export const questionId = (guess: string): string => `${guess}-question`;
