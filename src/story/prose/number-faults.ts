import { toNumber } from '../../data/fraction.ts';
import { wayOf } from '../../data/is.ts';
import { isShare, printed, printedDifference } from '../../data/measures.ts';
import { notMeant } from '../../data/meant.ts';
import { dictionaryOf } from '../../language/languages.ts';
import {
  compare,
  hasWord,
  isCounted,
  type Compared,
  type Fault,
  type Found,
  type KnownNumbers,
  type Read,
  type Ways,
} from './compared.ts';
import type { RunPiece } from './sentences.ts';
import { knownRows } from './known-rows.ts';
import { countFault, kindFault, orderFaults, strayFault } from './slips.ts';
import { FIGURE } from './typography.ts';
import { wrongLimit } from './wrong-limit.ts';

/**
 * The numbers in a run of words that are typed by hand and are not those of the data: a percentage that no row has, or
 * none of the rows that its sentence names; and, as advice, any other number and any figure of another row than those.
 *
 * @param ways how one that the data do not have may be written
 */
export function typedFaults(run: readonly RunPiece[], known: KnownNumbers, ways: Ways): Fault[] {
  if (!known.lines) return [];
  return compare(run, known, ways).flatMap((sentence) => [
    ...orderFaults(sentence),
    ...sentence.numbers.flatMap((number): Fault[] => {
      const { words, line, isPercent } = number;
      if (!isPercent && !isChecked(number, sentence)) return [];
      const fault = isPercent
        ? percentFault(number, sentence)
        : (strayFault(number, sentence) ??
          kindFault(number, sentence) ??
          countFault(number, sentence));
      if (!fault) offerFigure(number, sentence);
      return fault ? [{ words, line, ...fault }] : [];
    }),
  ]);
}

/** Whether a number that is no percentage is compared: a small one, or a year, may be one of anything but of what is counted. */
function isChecked(number: Read, sentence: Compared): boolean {
  const { words, number: typed } = number;
  if (!typed) return number.reference !== undefined;
  const isLarge = toNumber(typed.value) >= 100 && !/^[12]\d{3}$/.test(words);
  return typed.places > 0 || isLarge || isCounted(number, sentence);
}

/** Offers the figure that prints a number as it is typed, where one number of the rows that its sentence names is that. */
function offerFigure({ words, line, owners, reference }: Read, sentence: Compared): void {
  const { named, known, ways } = sentence;
  const [one, more] = owners.filter(({ row }) => named.includes(row));
  if (!one || more || reference !== undefined || !ways.figure) return;
  if (printed(one, known.language) === words)
    known.offer?.({ words, line, figure: ways.figure(one.of) });
}

function percentFault(number: Read, sentence: Compared): Found | undefined {
  const { words, owners } = number;
  if (isAtLine(number, sentence)) return undefined;
  const out = waysOut(words, sentence.ways);
  if (isChange(number, sentence))
    return {
      message: `"${words}" is a change, which is not checked as it is typed: write ${POINTS.test(words) ? differenceFigure(sentence) : ''}${out}`,
    };
  if (owners.length > 0)
    return (
      strayFault(number, sentence, out) ??
      kindFault(number, sentence) ??
      lineFault(number, sentence)
    );
  return {
    message: `"${words}" is no number of the data${havingOf(sentence)}: correct it, or write ${out}`,
  };
}

/** What to do about a percentage that the data do not have. */
const waysOut = (words: string, { given, figure }: Ways): string =>
  [
    ...(given ? [`${given(words)} if a source gives it`] : []),
    `=${words}= if it is meant as it stands`,
    ...(figure ? [`or =${words}, ours= if you worked it out`] : []),
  ].join(', ');

/** What those rows have that a sentence names. */
const havingOf = ({ named, known: { language } }: Compared): string =>
  named
    .slice(0, 3)
    .flatMap(({ key, numbers }) => {
      const texts = numbers.flatMap((one) => (one.isPercent ? printed(one, language) : []));
      return texts.length === 0 ? [] : `, and "${key}" has ${[...new Set(texts)].join(' and ')}`;
    })
    .join('');

/** Whether a number is that of a line, which the text names by a word of its label: the 2% target. */
const isAtLine = ({ words, number }: Read, { run, known: { lines = [] } }: Compared): boolean =>
  !POINTS.test(words) &&
  number !== undefined &&
  lines.some(
    ({ at, label }) =>
      at === toNumber(number.value) &&
      (label.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => run.includes(word)),
  );

/** What is said of a percentage before a word of a line’s label, where the line is elsewhere: the 3% target. */
function lineFault({ words, end }: Read, { text, known }: Compared): Found | undefined {
  const [next = ''] = /^\p{L}{4,}/u.exec(text.slice(end).trimStart()) ?? [];
  const line = next === '' ? undefined : known.lines?.find(({ label }) => hasWord(label, next));
  return (
    line && {
      message: `"${words}" stands before "${next}", and the line "${line.label}" is at ${line.at}%: correct it, or write =${words}= if that is meant`,
      severity: 'advice',
    }
  );
}

const POINTS = /points?$|[pb]h?wynt|ppts/i;

/** Whether a percentage is one of points, or of what was before: 34% more, by 34%. */
function isChange({ words, index, end, owners }: Read, { text, named, known }: Compared): boolean {
  if (POINTS.test(words)) return true;
  // A rate is one itself: pay grew by 3%.
  const rows = named.length > 0 ? named : knownRows(known.figures);
  const like = owners.length > 0 ? owners : rows.flatMap(({ numbers }) => numbers);
  if (like.some((one) => one.isPercent && !isShare(one))) return false;
  const { counts, shares } = dictionaryOf(known.language).changes;
  const more = [counts, shares].flatMap((say) => [1, -1].map((way) => say('', way).trim()));
  const after = text.slice(end).trimStart();
  return (
    more.some((one) => after.startsWith(one)) ||
    (/\bby $/i.test(text.slice(0, index)) && !/^of\b/.test(after))
  );
}

/** A difference as a figure, and what it prints, where a sentence names its two rows. */
function differenceFigure({ named, known: { language }, ways: { figure } }: Compared): string {
  if (!figure) return '';
  const [from, to, more] = named;
  const [a, other] =
    from?.numbers.filter((one) => one.isPercent && one.measure !== 'rest-share') ?? [];
  const b = to?.numbers.find(({ measure }) => measure === a?.measure);
  if (!from || !to || more || from.table !== to.table || !a || !b || other)
    return `${figure('table/row..row/measure', 'up')} if the data give it, `;
  const of = `${from.table}/${from.key}..${to.key}/${a.measure}`;
  return `${figure(of, wayOf(a, b))}, which prints ${printedDifference(a, b, language)}, `;
}

/**
 * The figures in a run of words of which the words before them are false. These may be somebody else's, or denied: they
 * are advice.
 *
 * @param written a figure as its author writes it, by its reference
 */
export const figureFaults = (
  run: readonly RunPiece[],
  written: (reference: string) => string,
  { figures }: KnownNumbers,
): Fault[] =>
  run.flatMap(({ text: words, line, reference, told }, i) => {
    // Words that are checked are compared with no others.
    if (reference === undefined || told?.words) return [];
    const [before, after] = [joined(run.slice(0, i)), joined(run.slice(i + 1))];
    const message = wrongLimit({ reference, told }, before, after, written, figures);
    return message === undefined ? [] : { words, line, message, severity: 'advice' };
  });

/** The text of some pieces, as far as it is not marked as meant, with white space folded: a line may end anywhere in it. */
const joined = (pieces: readonly RunPiece[]): string =>
  pieces
    .map(({ text, reference }) => (reference === undefined ? notMeant(text) : FIGURE))
    .join('')
    .replace(/\s+/g, ' ');
