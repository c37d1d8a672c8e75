import type { FigureData } from '../../data/figure.ts';
import { toNumber } from '../../data/fraction.ts';
import { wayOf } from '../../data/is.ts';
import { isShare, printed, printedDifference } from '../../data/measures.ts';
import { notMeant } from '../../data/meant.ts';
import { listOf } from '../../data/problem.ts';
import { parseReference, rowsIn } from '../../data/reference.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import {
  hasName,
  isTyped,
  knownRows,
  namesIn,
  rowsNamed,
  type KnownNumber,
  type KnownRow,
  type Named,
} from './known-rows.ts';
import { sentences, type RunPiece, type Sentence, type SentenceNumber } from './sentences.ts';
import { FIGURE } from './typography.ts';
import { wrongLimit } from './wrong-limit.ts';

/** What the numbers in a text are compared with. */
export interface KnownNumbers {
  figures: FigureData;
  /** The story's. */
  language: Language;
  /** The lines on scales of per cent: a target of 2% may be typed. Undefined where the front matter could not be read. */
  lines: readonly { at: number; label: string }[] | undefined;
}

/** Words at fault, with white space folded, and the message about them. */
interface Fault {
  words: string;
  line: number;
  message: string;
  severity?: 'advice' | undefined;
}

/** How an author writes a number in a text. */
export interface Ways {
  /** A figure, by its reference and what is said of it; undefined where no figure is filled in. */
  figure?: ((of: string, is: string) => string) | undefined;
  /** One that a source gives; undefined where none may be cited. */
  given?: ((words: string) => string) | undefined;
}

/** A number of a sentence, and what it may be of the data. */
interface Read extends SentenceNumber {
  owners: readonly KnownNumber[];
}

/** What a sentence says, compared with the data. */
interface Compared extends Sentence {
  numbers: Read[];
  /** All of the run, as it is written. */
  run: string;
  said: readonly Named[];
  named: readonly KnownRow[];
  known: KnownNumbers;
  ways: Ways;
}

/**
 * The numbers in a run of words that are typed by hand and are not those of the data: a percentage that no row has, or
 * none of the rows that its sentence names; and, as advice, any other number and any figure of another row than those.
 *
 * @param ways how one that the data do not have may be written
 */
export function typedFaults(run: readonly RunPiece[], known: KnownNumbers, ways: Ways): Fault[] {
  const { figures, lines } = known;
  if (!lines) return [];
  const rows = knownRows(figures);
  const words = run.map(({ text }) => text.toLowerCase()).join('');
  return sentences(run).flatMap((sentence) => {
    const said = namesIn(sentence.text, rows);
    const isName = (number: SentenceNumber) =>
      said.some(({ name, index }) => number.index >= index && number.index < index + name.length);
    const numbers = sentence.numbers
      .filter((number) => number.isPercent || number.reference !== undefined || !isName(number))
      .map((number) => ({ ...number, owners: ownersOf(number, rows) }));
    const named = rowsNamed(said, rows);
    const compared = { ...sentence, numbers, run: words, said, named, known, ways };
    return numbers.flatMap((number): Fault[] => {
      const { words, line } = number;
      const fault = number.isPercent
        ? percentFault(number, compared)
        : isChecked(number)
          ? strayFault(number, compared)
          : undefined;
      return fault ? [{ words, line, ...fault }] : [];
    });
  });
}

/** The numbers of the data that one may be: those of its rows if it is a figure, and otherwise those that are written so. */
function ownersOf(
  { reference, number, isPercent }: SentenceNumber,
  rows: readonly KnownRow[],
): KnownNumber[] {
  const numbers = rows.flatMap((row) => row.numbers);
  if (reference !== undefined) {
    const { table, keys, measure } = parseReference(reference) ?? {};
    const all = keys === undefined ? [] : rowsIn(keys);
    return numbers.filter(
      (one) => one.row.table === table && all.includes(one.row.key) && one.measure === measure,
    );
  }
  return number
    ? numbers.filter((one) => (one.isPercent || !isPercent) && isTyped(one, number))
    : [];
}

/** Whether a number that is no percentage is compared: a small one, or a year, may be one of anything. */
const isChecked = ({ words, number, reference }: Read): boolean =>
  reference !== undefined ||
  (number !== undefined &&
    (number.places > 0 || (toNumber(number.value) >= 100 && !/^[12]\d{3}$/.test(words))));

type Found = Pick<Fault, 'message' | 'severity'>;

function percentFault(number: Read, sentence: Compared): Found | undefined {
  const { words, owners } = number;
  if (isAtLine(number, sentence)) return undefined;
  const out = waysOut(words, sentence.ways);
  if (isChange(number, sentence))
    return {
      message: `"${words}" is a change, which is not checked as it is typed: write ${POINTS.test(words) ? differenceOf(sentence) : ''}${out}`,
    };
  if (owners.length > 0) return strayFault(number, sentence);
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

const POINTS = /points?$|pwynt|ppts/i;

/** Whether a percentage is one of points, or of what was before: 34% more, by 34%. */
function isChange(
  { words, index, end, owners }: Read,
  { text, known: { language } }: Compared,
): boolean {
  if (POINTS.test(words)) return true;
  // A rate may be one itself: pay grew by 3%.
  if (owners.some((one) => !isShare(one))) return false;
  const { counts, shares } = dictionaryOf(language).changes;
  const more = [counts, shares].flatMap((say) => [1, -1].map((way) => say('', way).trim()));
  const after = text.slice(end).trimStart();
  return (
    more.some((one) => after.startsWith(one)) ||
    (/\bby $/i.test(text.slice(0, index)) && !/^of\b/.test(after))
  );
}

/** A difference as a figure, and what it prints, where a sentence names its two rows. */
function differenceOf({ named, known: { language }, ways: { figure } }: Compared): string {
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
 * What is said of a number that other rows have than those that its sentence names, where a name has no number of its own:
 * “In 2010, 34%”, and not “34%, up from 22% in 2010”.
 */
function strayFault(number: Read, { numbers, said, named, before }: Compared): Found | undefined {
  const { words, reference, isPercent } = number;
  const tables = new Set(named.map(({ table }) => table));
  const owners = number.owners.map(({ row }) => row).filter(({ table }) => tables.has(table));
  if (owners.length === 0 || owners.some((row) => named.includes(row))) return undefined;
  const alone = said.find(
    (name) => !numbers.some((other) => other.owners.some(({ row }) => hasName(row, name))),
  );
  if (!alone) return undefined;
  const keys = [...new Set(owners.map(({ key }) => key))];
  const isLikely = owners.some((row) => row.isLast || namesIn(before, [row]).length > 0);
  const it = reference === undefined ? `"${words}"` : words;
  const meant = reference === undefined ? words : alone.name;
  return {
    message: `${it} is the number of ${listOf(keys.slice(0, 3), 'or')}, and the sentence names "${alone.name}" alone: correct it, name its row, or write =${meant}= if that is meant`,
    severity: isPercent && !isLikely ? undefined : 'advice',
  };
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
  run.flatMap(({ text: words, line, reference, is, isWorded }, i) => {
    // Words that are checked are compared with no others.
    if (reference === undefined || isWorded) return [];
    const [before, after] = [joined(run.slice(0, i)), joined(run.slice(i + 1))];
    const message = wrongLimit({ reference, is }, before, after, written, figures);
    return message === undefined ? [] : { words, line, message, severity: 'advice' };
  });

/** The text of some pieces, as far as it is not marked as meant, with white space folded: a line may end anywhere in it. */
const joined = (pieces: readonly RunPiece[]): string =>
  pieces
    .map(({ text, reference }) => (reference === undefined ? notMeant(text) : FIGURE))
    .join('')
    .replace(/\s+/g, ' ');
