// The words of graphics and their pictures in English, around the story's own.

import type { ChangeWords } from '../dictionary.ts';
import { withNoun } from '../plurals.ts';

/** What all marks of a table are: dots, or marks where some are squares. */
export type Shape = 'dot' | 'mark';

/** The story's words for what a table counts, as far as sentences need them. */
interface Nouns {
  one: string;
  many: string;
}

const against = (key: string, areYears: boolean) =>
  areYears ? `${key} compared with` : `${key} against`;

export const graphics = {
  /** What a mark stands for, where it is more than one thing. */
  markIs: (shape: Shape, things: string) => `each ${shape} is ${things}`,
  /** Finds in an author's words that each mark is one thing. */
  saysMarkIsOne:
    /\b(?:an?|each|every|one)(?: of the)?(?: \p{L}+)? (?:circle|dot|mark|square)s?(?: per (?!\d|(?:hundred|thousand|million|billion)\b)|(?: (?:=|is|means|represents|shows|stands for|counts as|for)|,|:)? (?:(?:an?|one|each|every)\b(?!\s(?:\d|(?:ten|hundred|thousand|million|billion)\b))|1(?![\d.,]|\s(?:\d|hundred|thousand|million|billion))))/iu,
  /** A count, and the row that it is in: `20 in 2014`. */
  inRow: (count: string, key: string) => `${count} in ${key}`,
  /** The head of a table that compares a row with others, whose names follow; all of them may be years. */
  against,
  /** The views of dots, which tell graphics of one scene apart. */
  views: { counts: 'numbers', share: 'shares', parts: 'each kind' },
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
    `${against(later, areYears)} ${earlier}`,
  /** From which year on rows were counted in another way, where the words for that do not say it. */
  fromYear: (year: string, change: string) => `From ${year}: ${change}`,
  all: ({ many }: Nouns) => `all ${many}`,
  /** How far a row is from another one: `about 33 points higher than 2014`. */
  than: (change: string, key: string) => `${change} than ${key}`,
  /** A change of all that was counted, beside those of its parts: `+3 in all`. */
  inAll: (change: string) => `${change} in all`,
  /** A change of a share: the number of hundredths, and the same with its sign. */
  points: (n: number, words: string) => withNoun(words, n === 1 ? 'point' : 'points'),
  /** A change of a share where rounding shows: the printed shares do not add up to it. */
  about: ({ amount, direction }: ChangeWords) => `about ${amount} ${direction}`,
  /** How many times the share of a row: `nearly four times the 2014 share`. */
  timesTheShare: (times: string, key: string) => `${times} the ${key} share`,
  /** The words at a reader's guess; the number takes the place of the `#`. */
  guess: 'your guess: #',
  /** The start of the text alternative of dots, where each is one thing, or several. */
  markForEach: (shape: Shape, one: string) => `A ${shape} for each ${one}`,
  markForEvery: (shape: Shape, things: string) => `A ${shape} for every ${things}`,
  /** What the solid dots are, and the phrase that sets them apart, if it is one. */
  solidDots: (things: string, phrase: string | undefined) =>
    phrase === undefined ? `the solid dots are ${things}` : `those ${phrase} are solid`,
  /** What the marks of further parts are, after that. */
  otherMarks: {
    second: (things: string) => `the solid squares are ${things}`,
    third: (things: string) => `the open squares are ${things}`,
    rest: (things: string) => `the open dots are ${things}`,
  },
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
  eachMarkIsOne: (shape: Shape, one: string) => `Each ${shape} is one ${one}`,
};

export const pictures = {
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
