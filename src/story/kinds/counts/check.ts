import { kindName, type Kind } from '../../../data/count-words.ts';
import { partColumns, REST } from '../../../data/counts.ts';
import { nearest, noSuchRow } from '../../../data/near.ts';
import { listOf } from '../../../data/problem.ts';
import { MOST_PARTS } from '../../schema/fields.ts';
import { checkLabel, checkRowNotes, checkSource, hasOwnColumns } from '../declaration.ts';
import type { Context } from '../kind.ts';
import type { CountsMeta } from './schema.ts';
import { isMeant } from '../../../data/meant.ts';
import { placeInPercent } from '../../../data/number.ts';
import { own } from '../../../data/own.ts';
import { DEFAULT, dictionaryOf, type Language } from '../../../language/languages.ts';
import type { Path } from '../../schema/path.ts';

/** Names of counts that are not of a part. */
const RESERVED = ['whole', REST];

/** What is wrong with the names of a table's parts and their words: where in its declaration, and a message. */
export function partFaults(
  name: string,
  { columns, words }: CountsMeta,
): { at: Path; message: string }[] {
  if (!('parts' in columns))
    return 'parts' in words
      ? [
          {
            at: ['columns'],
            message: `the table "${name}" has words for several parts and one column: name the columns, as parts: [${Object.keys(words.parts).join(', ')}]`,
          },
        ]
      : sameWords(name, kindsIn(words));
  const names = partColumns(columns);
  if (!('parts' in words))
    return [
      {
        at: ['words'],
        message: `the table "${name}" has several parts: in place of "part", its words need "parts", with what each of ${listOf(names)} is`,
      },
    ];
  const described = Object.keys(words.parts);
  const undescribed = names.filter((part) => !described.includes(part));
  return [
    ...undescribed
      .filter((part) => nearest(part, described) === undefined)
      .map((part) => ({
        at: ['words', 'parts'],
        message: `the words of the table "${name}" do not say what "${part}" is: add it, as a phrase or a noun`,
      })),
    ...described
      .filter((part) => !names.includes(part))
      .map((part) => {
        const meant = nearest(part, undescribed);
        const right =
          meant === undefined ? `those are ${listOf(names)}` : `did you mean "${meant}"?`;
        return {
          at: ['words', 'parts', part],
          message: `the table "${name}" has words for "${part}", which is not one of its parts: ${right}`,
        };
      }),
    ...names
      .map((part, i) => ({ part, i }))
      .filter(({ part }) => isTaken(part, names))
      .map(({ part, i }) => ({
        at: ['columns', 'parts', i],
        message: `the table "${name}" has a part "${part}", which is the name of another figure: call the column by another name`,
      })),
    ...sameWords(name, kindsIn(words)),
    ...(words.rest !== undefined && names.length === MOST_PARTS
      ? [
          {
            at: ['words', REST],
            message: `the table "${name}" has ${MOST_PARTS} parts and a rest, and marks of at most ${MOST_PARTS} shapes can be told apart: add up the smallest parts in one column`,
          },
        ]
      : []),
  ];
}

/** The words for each kind of thing that a table counts, and where its declaration has them. */
const kindsIn = (words: CountsMeta['words']): { at: Path; kind: Kind }[] => [
  ...('parts' in words
    ? Object.entries(words.parts).map(([part, kind]) => ({ at: ['words', 'parts', part], kind }))
    : [{ at: ['words', 'part'], kind: words.part }]),
  ...(words.rest === undefined ? [] : [{ at: ['words', REST], kind: words.rest }]),
];

/** Words for a part that an earlier one has: readers could not tell the two apart. */
function sameWords(
  name: string,
  kinds: readonly { at: Path; kind: Kind }[],
): { at: Path; message: string }[] {
  return kinds.flatMap(({ at, kind }, i) => {
    const words = kindName(kind);
    const earlier = kinds.slice(0, i).find((other) => kindName(other.kind) === words);
    if (!earlier) return [];
    const [one, other] = [earlier.at, at].map((path) => `"${String(path.at(-1))}"`);
    return [
      {
        at,
        message: `the table "${name}" has the words "${words}" for ${one} and for ${other}: readers could not tell the two apart`,
      },
    ];
  });
}

const isTaken = (part: string, names: readonly string[]) =>
  RESERVED.includes(part) ||
  names.some((other) => [`${other}-share`, `${other}-about`].includes(part));

/** A line below 1% is a fraction in place of a percentage where every share is this many times as large. */
const TIMES = 10;

/** Checks the declaration of a table of counts. */
export function checkCounts(name: string, table: CountsMeta, context: Context): void {
  const { lineOf, draft, report } = context;
  const { source, breaks = [], notes = [], lines = [] } = table;
  const path = ['tables', name];
  if (!hasOwnColumns(table))
    report(
      lineOf([...path, 'columns']),
      `the table "${name}" uses one column twice: the key, the whole and each part need a column of their own`,
    );
  else
    for (const { at, message } of partFaults(name, table))
      report(lineOf([...path, ...at]), message);
  checkSource(name, source, path, context);
  const rows = own(draft.tables, name)?.rows;
  breaks.forEach(({ before, label }, i) => {
    const at = [...path, 'breaks', i];
    if (rows?.every(({ key }) => key !== before))
      report(lineOf([...at, 'before']), noSuchRow(name, before, rows));
    else if (rows?.[0]?.key === before)
      report(
        lineOf([...at, 'before']),
        `the table "${name}" has a break before "${before}", its first row: a break is between two rows, so name a later one`,
      );
    if (breaks.findIndex((change) => change.before === before) < i)
      report(
        lineOf([...at, 'before']),
        `the table "${name}" has two breaks before "${before}": write them as one`,
      );
    checkLabel(label, [...at, 'label'], context);
  });
  lines.forEach(({ at, label }, i) => {
    if (lines.findIndex((line) => line.at === at) < i)
      report(
        lineOf([...path, 'lines', i, 'at']),
        `the table "${name}" has two lines at ${placeInPercent(at, DEFAULT)}: write them as one`,
      );
    const shares = rows?.map((row) => (100 * row.part) / row.whole) ?? [];
    if (at < 1 && !isMeant(label) && shares.length > 0 && Math.min(...shares) >= TIMES * at)
      report(
        lineOf([...path, 'lines', i, 'at']),
        `the table "${name}" has a line at ${placeInPercent(at, DEFAULT)}, and every share is at least ${TIMES} times its size: lines are in per cent, so write ${Number((100 * at).toFixed(4))} if it is a fraction, or put = around words of its label if it is meant`,
        'advice',
      );
    if (at !== 50 && !isMeant(label) && isHalf(label, draft.language))
      report(
        lineOf([...path, 'lines', i, 'label']),
        `the table "${name}" has a line "${label}" at ${placeInPercent(at, DEFAULT)}: a half is at 50, so correct "at" or the label, or write =${label}= if it is half of something else`,
        'advice',
      );
    checkLabel(label, [...path, 'lines', i, 'label'], context);
  });
  checkRowNotes(name, notes, rows, path, context);
}

/** Whether a label says nothing but that its line is at a half. */
const isHalf = (label: string, language: Language): boolean =>
  label.trim().toLowerCase().replace(/^a /, '') ===
  dictionaryOf(language).claims.share('exactly', 1n, 2n);
