// The words of pages and editions in English, around the story's own. A sentence with an element in it
// is in two parts, before and after the element.

import { withNoun, type Plurals } from '../plurals.ts';

export const page = {
  about: (publication: string) => `Stories by ${publication}, told with the figures behind them.`,
  forPartners: 'Publish these stories on your site',
  licences: 'Licences for the code and fonts',
  reduceMotion: 'Reduce motion',
  figuresPublished: 'Figures published',
  storyPublished: 'Story published',
  updated: 'Updated',
  aboutTheReport: 'More about the report',
  whereToFindHelp: 'Where to find help',
  help: 'Help and support',
  numbers: 'The numbers',
  events: 'The events',
  sources: 'Sources',
  /** Before the links to where a source is cited. */
  inTheStory: 'In the story:',
  /** A link from a source, by the letter that it shows. */
  backToPlace: (letter: string, publisher: string) =>
    `${letter}: back to where the story cites ${publisher}`,
  corrections: 'Corrections',
  noCorrections: 'No corrections have been made to this story.',
  reporter: 'The report behind this story',
  skipGraphic: 'Skip the graphic',
  skipPictures: 'Skip the pictures',
  /** The name of the place that these links lead to. */
  storyGoesOn: 'The story continues here',
  source: 'Source:',
  sourcesOfEvents: { before: 'Each event’s source is in', table: 'the table' },
  previous: 'Previous',
  next: 'Next',
  linkToStep: 'Link to this step',
  copyLink: 'Copy the story’s link',
  comma: ', ',
  /** A number that is nobody's but the story's: `17% (our calculation)`. */
  ours: (number: string) => `${number} (our calculation)`,
  semicolon: '; ',
  list: (items: readonly string[]) =>
    items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`,
  topics: 'Topics',
  pages: 'Pages',
  pageOf: (n: number, all: number) => `page ${n} of ${all}`,
  quoted: (words: string) => `“${words}”`,
  quotedWithin: (words: string) => `‘${words}’`,
};

export const table = {
  all: ({ many }: { one: string; many: string }) => `All ${many}`,
  noValue: 'no figure',
  share: 'Share',
  date: 'Date',
  event: 'Event',
  download: 'Download the data (CSV)',
  /** A data set, for search engines. */
  description: (caption: string, publisher: string, title: string) =>
    `${caption} Source: ${publisher}, ${title}.`,
};

export const guess = {
  /** The value of a slider that has not been moved, as screen readers say it. */
  unset: 'not set yet',
  /** Stands where the guess will stand, until the slider has been moved. */
  moveSlider: 'Move the slider to guess.',
  showMe: 'Show me',
  skip: 'Skip',
  /** The figure that the slider started at, the answer, and the difference: `12 in spring, 9 in autumn: 3 fewer`. */
  compared: (start: string, end: string, change: string) => `${start}, ${end}: ${change}`,
  seeGuess: 'See your guess in the graphic',
};

export const edition = {
  firstPublished: (credit: string) => `First published by ${credit}:`,
  licence: 'Licence:',
  newsroom: 'The newsroom:',
};

export const embed = {
  steps: 'Steps',
  step: (n: number, all: number, heading: string) => `Step ${n} of ${all}: ${heading}`,
  previousStep: 'Previous step',
  nextStep: 'Next step',
  fullStory: (publication: string) => `${publication}: the full story`,
};

export const reply = {
  heading: 'Reply to the newsroom',
  noThread:
    'There is no comment thread here, because a post can name or harm somebody before anyone has checked it.',
  inPrivate: 'Only the newsroom sees what you write.',
  address: 'The newsroom’s email address is',
  /** The heading where there is no address to reply to. */
  comments: 'Comments',
  subject: (title: string) => `Reply to: ${title}`,
  name: 'Your name (optional)',
  email: 'Your email address',
  emailHint: 'The newsroom needs it to reply to you. It is not published.',
  message: 'Your message',
  messageHint: (most: string) => `At most ${withNoun(most, 'characters')}.`,
  leaveEmpty: 'Leave this field empty',
  send: 'Send',
};

// The words that the script of a page writes, in English. They go into the page as data, so they are
// plain texts: a `#` stands for what the script fills in.

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
