import { timesAs } from '../../data/claim.ts';
import {
  abs,
  divide,
  fraction,
  multiply,
  round as roundFraction,
  subtract,
  type Fraction,
} from '../../data/fraction.ts';
import { hundredths } from '../../data/number.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { round } from '../kit/interpolate.ts';
import { across, label } from '../kit/labels.ts';
import { spacedLines, spacedWidth } from '../kit/measure.ts';
import { NOTHING, type Arranged } from './note.ts';
import { areCompared, compared, shareAt, type DottedRow, type DottedRows } from './rows.ts';

const view = 'share';
/** The height of the words, and of what is above and below them. */
const LINE = 1.25 * EM;
const EDGES = 0.75 * EM;

/** From the first share to the last: how far that is, and how many times as large. */
export function bracketOf({ rows, language }: DottedRows, top: number): Arranged {
  const shown = rows.filter((row) => row.shown);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last || !areCompared(rows)) return NOTHING;
  const change = changeOfShare(first, last, language);
  if (!change) return NOTHING;
  const lines = [
    ...linesOf(change.points, 700),
    ...linesOf(change.times ?? compared(first, last, language), 400),
  ];
  const row = rows.indexOf(last);
  const y = top + 0.3 * EM;
  const x1 = Math.min(shareAt(first), shareAt(last));
  const x2 = Math.max(shareAt(first), shareAt(last));
  const widest = Math.max(...lines.map(({ text, weight }) => spacedWidth(text, { weight })));
  // Under the bracket, or as near to its start as the words have room.
  const x = Math.max(0, Math.min(x1, WIDTH - widest));
  return {
    height: EDGES + lines.length * LINE,
    labels: lines.map(({ text, weight }, i) =>
      label({
        key: `share-bracket-text-${i}`,
        view,
        row,
        text,
        weight,
        x,
        y,
        dy: round(1.3 + (i * LINE) / EM),
      }),
    ),
    lines: [across({ key: 'share-bracket', view, row, kind: 'bracket', x1, x2, y })],
  };
}

/** A line of the words under the bracket. */
interface WeightedLine {
  text: string;
  weight: 400 | 700;
}

/** A text in as many lines as it needs. */
const linesOf = (text: string, weight: WeightedLine['weight']): WeightedLine[] =>
  spacedLines(text, WIDTH, { weight }).map((text) => ({ text, weight }));

/** From this many points on, a rough change is told in whole points: within a tenth of it. */
const WHOLE_FROM = 5n;

/**
 * How far a share is from an earlier one: "+12.5 points". Where the printed shares differ by another number, a reader
 * would take the change for a mistake: it is "about 33 points higher".
 *
 * @returns undefined where the shares are the same; `times` is "nearly four times the 2014 share", and undefined where
 *   the share fell or hardly rose
 */
export function changeOfShare(
  first: DottedRow,
  last: DottedRow,
  language: Language,
): { points: string; times: string | undefined } | undefined {
  const { numbers, graphics, changes } = dictionaryOf(language);
  const [a, b] = [fraction(first.part, first.whole), fraction(last.part, last.whole)];
  const change = subtract(b, a);
  const { numerator } = change;
  if (numerator === 0n) return undefined;
  // "less than +0.1": the sign belongs to the number.
  const signed = (n: string) => numbers.signed(numerator < 0n ? '−' : '+', n);
  const { value, text } = hundredths(abs(change), language, signed);
  const tenths = (share: Fraction) => roundFraction(multiply(share, 1000n));
  const printed = tenths(b) - tenths(a);
  const exact = tenths(abs(change));
  // A change of "less than 0.1" claims nothing that could be added up.
  const agrees = exact === 0n || exact === (printed < 0n ? -printed : printed);
  const whole = roundFraction(multiply(abs(change), 100n));
  const rough =
    whole < WHOLE_FROM
      ? hundredths(abs(change), language)
      : { value: Number(whole), text: String(whole) };
  const points = agrees
    ? graphics.points(value, text)
    : graphics.about(changes.ofShares(rough.value, rough.text, Number(numerator)));
  const times = numerator > 0n && first.part > 0 ? timesAs(divide(b, a), language) : undefined;
  return { points, times: times && graphics.timesTheShare(times, first.label) };
}
