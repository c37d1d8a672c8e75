// The words of graphics and their pictures in Welsh. See ../en/graphics.ts for what each entry is.

import type { Dictionary } from '../en/index.ts';
import { afterNumber, startsWithVowel } from './mutations.ts';
import { withNoun } from '../plurals.ts';

const MARK = { dot: 'dot', mark: 'marc' };
const AT_START = { dot: 'Dot', mark: 'Marc' };

export const graphics: Dictionary['graphics'] = {
  markIs: (shape, things) => `mae pob ${MARK[shape]} yn cynrychioli ${things}`,
  saysMarkIsOne:
    /\b(?:pob|mae)(?: un)? (?:cylch|dot|marc|sgwâr)(?: \p{L}+)? yn (?:(?:cynrychioli|dangos) )?(?!cynrychioli|dangos|\d|(?:cant|mil|fil|miliwn)(?!\p{L}))/iu,
  // "In" would change the first letter of a name after it.
  inRow: (count, key) => `${key}: ${count}`,
  against: (key) => `${key} yn erbyn`,
  views: { counts: 'niferoedd', share: 'cyfrannau', parts: 'pob math' },
  acrossChange: (change) =>
    `${change}, felly nid oes modd cymharu’r ffigurau cyn ac ar ôl hynny’n fanwl`,
  besideChanges: (row) =>
    row === undefined
      ? 'Nid oes modd cymharu’r ffigurau cyn ac ar ôl newid yn fanwl'
      : `Nid oes modd cymharu’r ffigurau cyn ${row} â’r rhai diweddarach yn fanwl`,
  compared: (later, earlier) => `${later} yn erbyn ${earlier}`,
  fromYear: (year, change) => `O ${year} ymlaen: ${change}`,
  all: ({ one }) => `pob ${one}`,
  than: (change, key) => `${change} na ${key}`,
  inAll: (change) => `${change} i gyd`,
  points: (n, words) => withNoun(words, afterNumber(n, 'pwynt')),
  about: ({ amount, direction }) => `tua ${amount} ${direction}`,
  timesTheShare: (times, key) => `${times} cyfran ${key}`,
  guess: 'eich dyfaliad: #',
  markForEach: (shape, one) => `${AT_START[shape]} am bob ${one}`,
  markForEvery: (shape, things) => `${AT_START[shape]} am bob ${things}`,
  solidDots: (things, phrase) =>
    phrase === undefined ? `y dotiau llawn yw ${things}` : `mae’r rhai ${phrase} yn llawn`,
  otherMarks: {
    second: (things) => `y sgwariau llawn yw ${things}`,
    third: (things) => `y sgwariau gwag yw ${things}`,
    rest: (things) => `y dotiau gwag yw ${things}`,
  },
  row: (key, counts, share, rest) =>
    `${key}: ${counts}${share === undefined ? '' : `, sef ${share}`}${rest === undefined ? '' : `; ${rest}`}`,
  bars: (value) => `Siart bar: ${value}.`,
  series: {
    overTime: (value, first, last) => `${value} dros amser: o ${first} i ${last}.`,
    stayed: (value, text, first, last) =>
      `${value} dros amser: ${text} o ${first} i ${last}, heb newid.`,
    ends: (highest, lowest) => `Yr uchaf oedd ${highest}, a’r isaf oedd ${lowest}.`,
    // "In" would change the first letter of a month.
    when: (date) => `(${date})`,
    firstWhen: (date) => `(am y tro cyntaf: ${date})`,
    startsAt: (text) => `Mae’r raddfa’n dechrau ar ${text}, nid ar sero`,
    gaps: (_, list) => `Dim ffigur ar gyfer ${list}`,
    manyGaps: (n, all, periods) =>
      `Dim ffigur ar gyfer ${n} o’r ${withNoun(String(all), { years: 'blwyddyn', months: 'mis', days: 'diwrnod' }[periods])}`,
    stretch: (first, last) => `${first}–${last}`,
  },
  lineAt: (place, label) => `Llinell ar ${place}: ${label}`,
  timeline: 'Llinell amser.',
  eachMarkIsOne: (shape, one) => `Mae pob ${MARK[shape]} yn cynrychioli ${one}`,
};

export const pictures: Dictionary['pictures'] = {
  from: (title) => `O “${title}”`,
  graphic: (credit, date) => `Graffeg: ${credit}, ${date}`,
  published: (date) => `Cyhoeddwyd: ${date}`,
  updated: (date) => `Diweddarwyd: ${date}`,
  source: (publisher, date) => `Ffynhonnell: ${publisher}${date === undefined ? '' : `, ${date}`}`,
  sources: (publishers) => `Ffynonellau: ${publishers.join(', ')}`,
  sourceAndOthers: (first, others) =>
    `Ffynonellau: ${first} ${startsWithVowel(String(others)) ? 'ac' : 'a'} ${withNoun(String(others), 'arall')}`,
};
