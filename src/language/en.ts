import type { CountedNoun, Plurals } from './dictionary.ts';

/** Verbs for several things, and for one. */
const OF_ONE = { are: 'is', were: 'was', have: 'has', do: 'does' } as const;

/** The words of the interface in English: every other language has the same. A sentence around an element is in two parts. */
export const en = {
  numbers: {
    locale: 'en-GB',
    percent: (n: string) => `${n}%`,
    lessThan: (n: string) => `less than ${n}`,
    moreThan: (n: string) => `more than ${n}`,
    /** The story's nouns after numbers. */
    nouns: ({ one, many }: CountedNoun): Plurals => ({ one, other: many }),
    points: { one: 'point', other: 'points' } as Plurals,
    percentagePoints: { one: 'percentage point', other: 'percentage points' } as Plurals,
    /** A phrase after a noun, where it is about one thing: `that were ripe` → `that was ripe`. */
    ofOne: (phrase: string) =>
      phrase.replace(
        /^(who|that|which) (are|were|have|do)\b/,
        (_, of: string, verb: keyof typeof OF_ONE) => `${of} ${OF_ONE[verb]}`,
      ),
    /** A part of what was counted: `5 of 50 cases`; where it has a noun: `220 women out of 650 members`. */
    outOf: (part: string, whole: string) => `${part} of ${whole}`,
    among: (part: string, whole: string) => `${part} out of ${whole}`,
  },
  /** Differences between counts and between shares, by their size and their way: above 0, below 0 or 0. */
  changes: {
    counts: (size: string, way: number) =>
      way === 0 ? 'neither more nor fewer' : `${size} ${way > 0 ? 'more' : 'fewer'}`,
    shares: (size: string, way: number) =>
      way === 0 ? 'neither higher nor lower' : `${size} ${way > 0 ? 'higher' : 'lower'}`,
  },
  graphics: {
    dotIs: (things: string) => `each dot is ${things}`,
    inRow: (count: string, key: string) => `${count} in ${key}`,
    /** What changed in how things were counted, where rows before it and after it are compared. */
    acrossChange: (change: string) =>
      `${change}, so figures before and after it are not strictly comparable`,
    /** The same beside a graphic that says what changed: before one row, or before several. */
    besideChanges: (row: string | undefined) =>
      row === undefined
        ? 'Figures before and after a change are not strictly comparable'
        : `Figures before ${row} are not strictly comparable with later ones`,
    compared: (later: string, earlier: string, areYears: boolean) =>
      `${later} ${areYears ? 'compared with' : 'against'} ${earlier}`,
    fromYear: (year: string, change: string) => `From ${year}: ${change}`,
    all: ({ many }: CountedNoun) => `all ${many}`,
    /** How far a row is from another one: `about 33 points higher than 2014`. */
    than: (change: string, key: string) => `${change} than ${key}`,
    inAll: (change: string) => `${change} in all`,
    about: (change: string) => `about ${change}`,
    dotForEach: (one: string) => `A dot for each ${one}`,
    dotForEvery: (things: string) => `A dot for every ${things}`,
    /** What the solid dots are, and the phrase that sets them apart, if it is one. */
    solidDots: (things: string, phrase: string | undefined) =>
      phrase === undefined ? `the solid dots are ${things}` : `those ${phrase} are solid`,
    row: (key: string, counts: string, share: string | undefined, rest: string | undefined) =>
      `${key}: ${counts}${share === undefined ? '' : `, which is ${share}`}${rest === undefined ? '' : `; ${rest}`}`,
    bars: (value: string) => `A bar chart: ${value}.`,
    series: {
      overTime: (value: string, first: string, last: string) =>
        `${value} over time: from ${first} to ${last}.`,
      stayed: (value: string, text: string, first: string, last: string) =>
        `${value} over time: ${text} from ${first} to ${last}, without a change.`,
      ends: (high: string, low: string) => `The highest was ${high}, the lowest ${low}.`,
      when: (date: string, isDay: boolean) => `${isDay ? 'on' : 'in'} ${date}`,
      firstWhen: (date: string, isDay: boolean) => `(first ${isDay ? 'on' : 'in'} ${date})`,
      startsAt: (text: string) => `The scale starts at ${text}, not at zero`,
      gaps: (n: number, list: string) => `No ${n === 1 ? 'figure' : 'figures'} for ${list}`,
      manyGaps: (n: number, all: number, periods: 'years' | 'months' | 'days') =>
        `No figures for ${n} of ${all}\u00A0${periods}`,
      stretch: (first: string, last: string) => `${first} to ${last}`,
    },
    lineAt: (place: string, label: string) => `A line at ${place}: ${label}`,
    timeline: 'A timeline.',
    eachDotIsOne: (one: string) => `Each dot is one ${one}`,
  },
  pictures: {
    from: (title: string) => `From “${title}”`,
    graphic: (credit: string, date: string) => `Graphic: ${credit}, ${date}`,
    published: (date: string) => `Published ${date}`,
    updated: (date: string) => `Updated ${date}`,
    source: (publisher: string, date?: string) =>
      `Source: ${publisher}${date === undefined ? '' : `, ${date}`}`,
    sources: (publishers: readonly string[]) => `Sources: ${publishers.join(', ')}`,
    sourceAndOthers: (first: string, others: number) =>
      `Sources: ${first} and ${others}\u00A0others`,
  },
  page: {
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
    /** Before the links to where a source is cited, which show letters. */
    inTheStory: 'In the story:',
    backToPlace: (letter: string, publisher: string) =>
      `${letter}: back to where the story cites ${publisher}`,
    corrections: 'Corrections',
    noCorrections: 'No corrections have been made to this story.',
    reporter: 'The report behind this story',
    /** Two links, and the name of the place that they lead to. */
    skipGraphic: 'Skip the graphic',
    skipPictures: 'Skip the pictures',
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
      items.length < 2
        ? items.join()
        : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`,
    topics: 'Topics',
    pages: 'Pages',
    pageOf: (n: number, all: number) => `page ${n} of ${all}`,
    quoted: (words: string) => `“${words}”`,
    quotedWithin: (words: string) => `‘${words}’`,
  },
  table: {
    all: ({ many }: CountedNoun) => `All ${many}`,
    noValue: 'no figure',
    share: 'Share',
    date: 'Date',
    event: 'Event',
    download: 'Download the data (CSV)',
    description: (caption: string, publisher: string, title: string) =>
      `${caption} Source: ${publisher}, ${title}.`,
  },
  guess: {
    /** The value of a slider that has not been moved, as screen readers say it, and what stands where the guess will. */
    unset: 'not set yet',
    moveSlider: 'Move the slider to guess.',
    showMe: 'Show me',
    skip: 'Skip',
    compared: (start: string, end: string, change: string) => `${start}, ${end}: ${change}`,
  },
  edition: {
    firstPublished: (credit: string) => `First published by ${credit}:`,
    licence: 'Licence:',
    newsroom: 'The newsroom:',
  },
  embed: {
    steps: 'Steps',
    step: (n: number, all: number, heading: string) => `Step ${n} of ${all}: ${heading}`,
    previousStep: 'Previous step',
    nextStep: 'Next step',
    fullStory: (publication: string) => `${publication}: the full story`,
  },
  reply: {
    heading: 'Reply to the newsroom',
    address: 'Only the newsroom sees what you write. Its email address is',
    subject: (title: string) => `Reply to: ${title}`,
  },
  // What the script of a page writes goes into it as data: a `#` stands for what it fills in.
  sharing: {
    copied: 'Link copied',
    failed: 'Link not copied',
    share: 'Share this story',
    shared: 'Story shared',
  },
  guessing: { guess: 'Your guess: #', moveFirst: 'Move the slider first, or skip.' },
};

/** All words of the interface in one language. English says which there are. */
export type Dictionary = typeof en;
