import { kindName, type Kind } from '../../data/count-words.ts';
import { partColumns, REST } from '../../data/table.ts';
import { nearest } from '../../data/near.ts';
import { listOf } from '../../data/problem.ts';
import { MOST_PARTS } from './fields.ts';
import type { TableMeta, ValuesMeta } from './front-matter.ts';
import type { Path } from './path.ts';

/** Whether no two of a table's columns have one name. */
export function hasOwnColumns({ columns }: TableMeta | ValuesMeta): boolean {
  const measures = 'measures' in columns ? Object.keys(columns.measures) : [];
  const others = Object.values<unknown>(columns).flat();
  const names = [...measures, ...others.filter((name) => typeof name === 'string')];
  return new Set(names).size === names.length;
}

/** Names of counts that are not of a part. */
const RESERVED = ['whole', REST];

/** What is wrong with the names of a table's parts and their words: where in its declaration, and a message. */
export function partFaults(
  name: string,
  { columns, words }: TableMeta,
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
const kindsIn = (words: TableMeta['words']): { at: Path; kind: Kind }[] => [
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
