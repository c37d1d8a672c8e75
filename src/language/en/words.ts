import { withNoun, type ChangeWords } from '../dictionary.ts';
import { changes, claims, numbers } from './numbers.ts';

// The words of pages and editions in English, around the story's own. A sentence with an element in it
// is in two parts, before and after the element.

const page = {
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
  /** A number that is nobody's but the story's: `17% (our calculation)`. */
  ours: (number: string) => `${number} (our calculation)`,
  list: (items: readonly string[]) =>
    items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`,
  topics: 'Topics',
  pages: 'Pages',
  pageOf: (n: number, all: number) => `page ${n} of ${all}`,
  quoted: (words: string) => `“${words}”`,
  quotedWithin: (words: string) => `‘${words}’`,
};

const table = {
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

const guess = {
  /** The value of a slider that has not been moved, as screen readers say it. */
  unset: 'not set yet',
  /** Stands where the guess will stand, until the slider has been moved. */
  moveSlider: 'Move the slider to guess.',
  showMe: 'Show me',
  skip: 'Skip',
  /** The figure that the slider started at, the answer, and the difference: `12 in spring, 9 in autumn: 3 fewer`. */
  compared: (start: string, end: string, change: string) => `${start}, ${end}: ${change}`,
};

const edition = {
  firstPublished: (credit: string) => `First published by ${credit}:`,
  licence: 'Licence:',
  newsroom: 'The newsroom:',
};

const embed = {
  steps: 'Steps',
  step: (n: number, all: number, heading: string) => `Step ${n} of ${all}: ${heading}`,
  previousStep: 'Previous step',
  nextStep: 'Next step',
  fullStory: (publication: string) => `${publication}: the full story`,
};

const reply = {
  heading: 'Reply to the newsroom',
  address: 'Only the newsroom sees what you write. Its email address is',
  subject: (title: string) => `Reply to: ${title}`,
};

// The words that the script of a page writes, in English. They go into the page as data, so they are
// plain texts: a `#` stands for what the script fills in.

const sharing = {
  copied: 'Link copied',
  failed: 'Link not copied',
  share: 'Share this story',
  shared: 'Story shared',
};

const guessing = {
  guess: 'Your guess: #',
  moveFirst: 'Move the slider first, or skip.',
};

// The words of graphics and their pictures in English, around the story's own.

/** The story's words for what a table counts, as far as sentences need them. */
interface Nouns {
  one: string;
  many: string;
}

const graphics = {
  /** What a dot stands for, where it is more than one thing. */
  dotIs: (things: string) => `each dot is ${things}`,
  /** A count, and the row that it is in: `20 in 2014`. */
  inRow: (count: string, key: string) => `${count} in ${key}`,
  /** What changed in how things were counted, where rows before it and after it are compared. */
  acrossChange: (change: string) =>
    `${change}, so figures before and after it are not strictly comparable`,
  /** The same beside a graphic that says what changed: before one row, or before several. */
  besideChanges: (row: string | undefined) =>
    row === undefined
      ? 'Figures before and after a change are not strictly comparable'
      : `Figures before ${row} are not strictly comparable with later ones`,
  /** Two rows that a change is between, of which the words before it do not say. */
  compared: (later: string, earlier: string, areYears: boolean) =>
    areYears ? `${later} compared with ${earlier}` : `${later} against ${earlier}`,
  /** From which year on rows were counted in another way, where the words for that do not say it. */
  fromYear: (year: string, change: string) => `From ${year}: ${change}`,
  all: ({ many }: Nouns) => `all ${many}`,
  /** How far a row is from another one: `about 33 points higher than 2014`. */
  than: (change: string, key: string) => `${change} than ${key}`,
  /** A change of all that was counted, beside those of its parts: `+3 in all`. */
  inAll: (change: string) => `${change} in all`,
  /** A change of a share where rounding shows: the printed shares do not add up to it. */
  about: ({ amount, direction }: ChangeWords) => `about ${amount} ${direction}`,
  /** The start of the text alternative of dots, where each is one thing, or several. */
  dotForEach: (one: string) => `A dot for each ${one}`,
  dotForEvery: (things: string) => `A dot for every ${things}`,
  /** What the solid dots are, and the phrase that sets them apart, if it is one. */
  solidDots: (things: string, phrase: string | undefined) =>
    phrase === undefined ? `the solid dots are ${things}` : `those ${phrase} are solid`,
  /** A row in a text alternative. */
  row: (key: string, counts: string, share: string | undefined, rest: string | undefined) =>
    `${key}: ${counts}${share === undefined ? '' : `, which is ${share}`}${rest === undefined ? '' : `; ${rest}`}`,
  bars: (value: string) => `A bar chart: ${value}.`,
  series: {
    overTime: (value: string, first: string, last: string) =>
      `${value} over time: from ${first} to ${last}.`,
    /** A series whose values are all the same. */
    stayed: (value: string, text: string, first: string, last: string) =>
      `${value} over time: ${text} from ${first} to ${last}, without a change.`,
    ends: (highest: string, lowest: string) => `The highest was ${highest}, the lowest ${lowest}.`,
    /** When a value was: `in June 2014`, or `on 3 June 2014`. */
    when: (date: string, isDay: boolean) => `${isDay ? 'on' : 'in'} ${date}`,
    /** When a value that came again was first: `(first in June 2014)`. */
    firstWhen: (date: string, isDay: boolean) => `(first ${isDay ? 'on' : 'in'} ${date})`,
    startsAt: (text: string) => `The scale starts at ${text}, not at zero`,
    gaps: (n: number, list: string) => `No ${n === 1 ? 'figure' : 'figures'} for ${list}`,
    manyGaps: (n: number, all: number, periods: 'years' | 'months' | 'days') =>
      `No figures for ${n} of ${withNoun(String(all), periods)}`,
    stretch: (first: string, last: string) => `${first} to ${last}`,
  },
  /** A line across the scale of shares, in a text alternative. */
  lineAt: (place: string, label: string) => `A line at ${place}: ${label}`,
  timeline: 'A timeline.',
  /** What a mark is, at the start of the sentence under a finding. */
  eachDotIsOne: (one: string) => `Each dot is one ${one}`,
};

const pictures = {
  from: (title: string) => `From “${title}”`,
  graphic: (credit: string, date: string) => `Graphic: ${credit}, ${date}`,
  published: (date: string) => `Published ${date}`,
  updated: (date: string) => `Updated ${date}`,
  source: (publisher: string, date?: string) =>
    `Source: ${publisher}${date === undefined ? '' : `, ${date}`}`,
  sources: (publishers: readonly string[]) => `Sources: ${publishers.join(', ')}`,
  sourceAndOthers: (first: string, others: number) =>
    `Sources: ${first} and ${withNoun(String(others), 'others')}`,
};

/** The words of the interface in English. Every other language has the same entries. */
export const en = {
  numbers,
  claims,
  changes,
  graphics,
  pictures,
  page,
  table,
  guess,
  edition,
  embed,
  reply,
  sharing,
  guessing,
};

/** All words of the interface in one language. English says which there are. */
export type Dictionary = typeof en;
