// The words that the script of a page writes, in English. They go into the page as data, so they are
// plain texts: a `#` stands for what the script fills in.

import type { Plurals } from '../plurals.ts';
import { withNoun } from '../with-noun.ts';

export const sharing = {
  copied: 'Link copied',
  failed: 'Link not copied',
  share: 'Share this story',
  shared: 'Story shared',
};

export const guessing = {
  guess: 'Your guess: #',
  moveFirst: 'Move the slider first, or skip.',
};

export const replying = {
  noEmail: 'Your email address is missing: write it, so that the newsroom can reply to you.',
  badEmail: 'This is not a complete email address: write one such as name@example.org.',
  noMessage: 'The message is empty: write what you would like to tell the newsroom.',
  /**
   * By the plural category of how many characters are too many, which the `#` stands for.
   *
   * @param most how many a message can have
   */
  tooLong: (most: string): Plurals => ({
    one: `The message is ${withNoun('#', 'character')} too long: it can have ${most} at most.`,
    other: `The message is ${withNoun('#', 'characters')} too long: it can have ${most} at most.`,
  }),
  sending: 'Sending…',
  thanks: 'Thank you. Your message has been sent to the newsroom.',
  /** Before the newsroom's email address. */
  kept: 'The text is kept here: try again, or write to',
  failed: 'Your message could not be sent',
  unanswered: 'The newsroom’s server did not reply: your message may or may not have arrived.',
  offline: 'You are offline: your message could not be sent.',
  says: 'The newsroom’s server says: “#”.',
  refused: 'the newsroom’s server did not accept it.',
};
