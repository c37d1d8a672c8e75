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

/** The page's own sections: their ids, and the words of their headings. */
export const SECTIONS: Readonly<Record<string, string>> = {
  [NUMBERS]: 'The numbers',
  [SOURCES]: 'Sources',
  [CORRECTIONS]: 'Corrections',
  [SUPPORT]: 'Help and support',
  [REPLY]: 'Reply to the newsroom',
  [REPORTER]: 'The report behind this story',
};

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

/** The ids that every story's page has, each with the part that has it, for messages. */
export const ownIds = (): Map<string, string> =>
  new Map([
    [TOP, 'by the top of the page'],
    [MOTION, 'by the switch that reduces motion'],
    ...Object.entries(SECTIONS).map(
      ([id, heading]) => [id, `by the page's own section "${heading}"`] as const,
    ),
    ...Object.values(FIELDS).flatMap((field) =>
      [field, hintId(field), faultId(field)].map((id) => [id, 'by the form for replies'] as const),
    ),
  ]);

/** The prefixes of ids that a page may have many of, each with the parts that have them. */
export const ownPrefixes = (): [prefix: string, owner: string][] => [
  [sourceAnchor(''), 'the entries in the list of sources'],
  ['cite-', 'the places that cite a source'],
  [afterId(''), 'the ends of scenes and guesses'],
  [`${REPLY}-`, 'the form for replies'],
];
