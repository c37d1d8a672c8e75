// The ids of the parts that pages and iframes have by themselves. Components take their ids from
// here, and no part of a story's text gets one of them. The script of the page imports
// this module, so the module itself imports nothing.

export const TOP = 'top';
export const MOTION = 'motion';
/** The script of an embed. */
export const SCRIPT = 'script';
export const NUMBERS = 'numbers';
export const SOURCES = 'sources';
export const SUPPORT = 'support';
export const REPLY = 'reply';
export const CORRECTIONS = 'corrections';
export const REPORTER = 'reporter';

/** The end of a scene or a guess, to which its "Skip" link leads. */
export const afterId = (id: string): string => `after-${id}`;
/** The sentence with the value of a guess. */
export const valueId = (guess: string): string => `${guess}-value`;
/** The question of a guess. */
export const questionId = (guess: string): string => `${guess}-question`;

/** The comment in a story's HTML where the story ends and its notes begin. */
export const END = '<!-- end of the story -->';
