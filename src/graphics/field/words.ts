import { abs } from '../../data/fraction.ts';
import { higherOrLower, kindName, moreOrFewer } from '../../data/count-words.ts';
import {
  count,
  counted,
  hundredths,
  inPoints,
  outOf,
  sharesTogether,
  tick,
} from '../../data/number.ts';
import { breaksBetween, differenceOf, labelOf, type Row } from '../../data/counts.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { widthOf } from '../kit/measure.ts';

/** A text, and how wide it is at most in em of its own size. */
export interface Word {
  text: string;
  wide: number;
}

/** How a count has changed, and the same in words. */
export interface Change {
  by: number;
  word: Word;
}

/** A row and all words about it. */
export interface RowWords {
  part: number;
  whole: number;
  name: Word;
  share: Word;
  /** `5 of 50 cases`, and without the noun. */
  counts: Word;
  bare: Word;
  /** `2014: 12.5%`. */
  tick: Word;
  /** The counts of both parts, and of all, without the noun and with it. */
  solid: Word;
  open: Word;
  count: Word;
  all: Word;
  note?: Word | undefined;
  /** The row compared with the one before it: the solid dots, the open ones, and all. */
  changes?: { solid: Change; open: Change; all?: Word | undefined } | undefined;
  /** How far its share is from that of the first row: `about 33 points higher than 2014`. */
  apart?: Word[] | undefined;
}

/** All that is written in the graphic, measured: what a screen has room for is found out without typefaces. */
export interface Words {
  keys: string[];
  rows: RowWords[];
  /** What the solid dots are, and the open ones. */
  kinds: { solid: Word; open: Word };
  /** The ends of the axis, and its quarters. */
  figures: Word[];
  /** Changes in how rows were counted, each with the first row after it. */
  breaks: { row: number; word: Word }[];
}

const word = (text: string, weight: 400 | 700 = 400): Word => ({
  text,
  wide: Math.ceil(widthOf(text, weight) * 10) / 10,
});

/** All words of a table, in its language. */
export function wordsOf({ language, rows, words, breaks, notes }: Counts): Words {
  const keys = rows.map(({ key }) => key);
  const shareOf = sharesTogether(rows, language);
  return {
    keys,
    kinds: {
      solid: word(kindName(words.part), 700),
      open: word(kindName(words.rest)),
    },
    figures: [0, 0.25, 0.5, 0.75, 1].map((value) => word(tick(value, language))),
    breaks: breaksBetween(breaks, keys, keys).map(({ before, label }) => ({
      row: keys.indexOf(before),
      word: word(label),
    })),
    rows: rows.map((row, i): RowWords => {
      const { part, whole } = row;
      const [first, before] = [rows[0], rows[i - 1]];
      const share = shareOf(row);
      const note = notes.find((note) => note.row === row.key)?.text;
      return {
        part,
        whole,
        name: word(labelOf(row), 700),
        share: word(share, 700),
        counts: word(outOf(part, whole, language, words)),
        bare: word(outOf(part, whole, language)),
        tick: word(dictionaryOf(language).graphics.row(labelOf(row), share, undefined, undefined)),
        solid: word(count(part, language), 700),
        open: word(count(whole - part, language), 700),
        count: word(count(whole, language)),
        all: word(counted(whole, words, language)),
        note: note === undefined ? undefined : word(note),
        changes: before && changesOf(row, before, language),
        apart: first && before && furtherThan(first, row, language).map((text) => word(text, 700)),
      };
    }),
  };
}

type Language = Counts['language'];

function changesOf(row: Row, before: Row, language: Language): RowWords['changes'] {
  const { graphics } = dictionaryOf(language);
  const by = (change: number): Change => ({
    by: change,
    word: word(moreOrFewer(change, language), 700),
  });
  const all = row.whole - before.whole;
  return {
    solid: by(row.part - before.part),
    open: by(row.whole - row.part - (before.whole - before.part)),
    all: all === 0 ? undefined : word(graphics.inAll(signedCount(all, language)), 700),
  };
}

/** `+3` or `−3`. */
export const signedCount = (change: number, language: Language): string =>
  (change < 0 ? '−' : '+') + count(Math.abs(change), language);

/**
 * How far a share is from an earlier one: `about 33 points higher`. In whole points: readers take one printed share from
 * the other, and would get another decimal.
 */
export function apartOf(row: Row, first: Row, language: Language): string {
  const change = differenceOf(row, first);
  const exact = hundredths(abs(change), language).value;
  const whole = Math.round(exact);
  if (whole === exact || whole === 0) return higherOrLower(row, first, language);
  const { changes, graphics } = dictionaryOf(language);
  const points = inPoints(String(whole), language, 'points');
  return graphics.about(changes.shares(points, Number(change.numerator)));
}

/** The same, said of the row by its name, and without it where that has no room: `2016: about 33 points higher than 2014`. */
function furtherThan(first: Row, row: Row, language: Language): string[] {
  const said = apartOf(row, first, language);
  const isSame = row.part * first.whole === first.part * row.whole;
  const full = isSame ? said : dictionaryOf(language).graphics.than(said, labelOf(first));
  return [`${labelOf(row)}: ${full}`, full];
}
