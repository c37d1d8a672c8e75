import { PARTS, type Part } from '../../data/counts.ts';
import { printed } from '../../data/measures.ts';
import { listOf } from '../../data/problem.ts';
import {
  hasWord,
  isCounted,
  ofIn,
  type Compared,
  type Fault,
  type Found,
  type KnownNumbers,
  type Read,
} from './compared.ts';
import {
  hasName,
  isSure,
  namesIn,
  typedAs,
  type KnownNumber,
  type KnownRow,
} from './known-rows.ts';

/**
 * What is said of a number that other rows have than those that its sentence names, where a name has no number of its own:
 * “In 2010, 34%”, and not “34%, up from 22% in 2010”.
 */
export function strayFault(
  number: Read,
  { text, numbers, said, named, before, known }: Compared,
  out?: string,
): Found | undefined {
  const { words, reference, isPercent } = number;
  const tables = new Set(named.map(({ table }) => table));
  const owners = number.owners.map(({ row }) => row).filter(({ table }) => tables.has(table));
  if (owners.length === 0 || owners.some((row) => named.includes(row))) return undefined;
  // “128 of 650” is of one row.
  const others = numbers.filter(
    ({ end }) => !isOf(text.slice(Math.min(end, number.index), number.index), known),
  );
  const alone = said.find(
    (name) => !others.some((other) => other.owners.some(({ row }) => hasName(row, name))),
  );
  if (!alone) return undefined;
  const keys = [...new Set(owners.map(({ key }) => key))];
  const isLikely = owners.some((row) => row.isLast || namesIn(before, [row]).length > 0);
  const it = reference === undefined ? `"${words}"` : words;
  const meant = `=${reference === undefined ? words : alone.name}= if that is meant`;
  return {
    message: `${it} is the number of ${listOf(keys.slice(0, 3), 'or')}, and the sentence names "${alone.name}" alone: correct it, name its row, or write ${out ?? meant}`,
    severity: isPercent && !isLikely && isSure(alone, named) ? undefined : 'advice',
  };
}

const isOf = (between: string, known: KnownNumbers): boolean =>
  [ofIn(known), `${ofIn(known)} the`].includes(between.trim());

/** What is said of a number of one part where the sentence has the noun of the other alone: 387 women, who are 387 men. */
export function kindFault(
  { words, owners, reference }: Read,
  { text, named, known: { nouns = [] } }: Compared,
): Found | undefined {
  const own = named.length === 0 ? owners : owners.filter(({ row }) => named.includes(row));
  const [first] = own;
  const part = first && PARTS.find((part) => MEASURES[part].includes(first.measure));
  if (!part || own.some((one) => !MEASURES[part].includes(one.measure))) return undefined;
  const of = nouns.filter((noun) => noun.table === first.row.table && noun.part !== undefined);
  const said = of.filter(({ noun }) => hasWord(text, noun));
  if (said.length === 0 || said.some((noun) => noun.part === part)) return undefined;
  const its = of.findLast((noun) => noun.part === part);
  if (!its) return undefined;
  return {
    message: `"${words}" is the number of ${its.noun}, and the sentence speaks of ${said[0]?.noun ?? ''} alone: correct it, or write =${reference === undefined ? words : (said[0]?.noun ?? '')}= if that is meant`,
    severity: 'advice',
  };
}
const MEASURES: Record<Part, readonly string[]> = {
  part: ['part', 'share'],
  rest: ['rest', 'rest-share'],
};

/** What is said of numbers that stand in another order than the rows that the sentence names: 9.1% and 6% for pay and prices. */
export function orderFaults({ numbers, said, named }: Compared): Fault[] {
  return [0, 1].flatMap((side): Fault[] => {
    const names = said.filter((name) => named.some((row) => hasName(row, name, side)));
    const read = numbers.flatMap((number) => {
      const of = names.filter((name) =>
        number.owners.some(({ row }) => named.includes(row) && hasName(row, name, side)),
      );
      return of.length === 0 ? [] : { number, of };
    });
    const order = read.map(({ of }) => of[0]?.name);
    const [first] = read;
    const isClear =
      read.every(({ of }) => of.length === 1) &&
      new Set(order).size === names.length &&
      order.length === names.length;
    if (!first || !isClear || names.every(({ name }, i) => name === order[i])) return [];
    const { words, line, reference } = first.number;
    return [
      {
        words,
        line,
        message: `the numbers are those of ${order.map((name) => `"${name ?? ''}"`).join(', ')} in this order, and the sentence names them in another: correct it, or write =${reference === undefined ? words : (names[0]?.name ?? '')}= if that is meant`,
        severity: 'advice',
      },
    ];
  });
}

/** What is said of a count that looks like a slip: a part and its whole the wrong way round, or a slip of a key. */
export function countFault(read: Read, sentence: Compared): Found | undefined {
  const { words, reference, number, index, owners } = read;
  const { text, numbers, named, known } = sentence;
  const of = ofIn(known);
  const isAfterOf = (at: number) => text.slice(0, at).toLowerCase().endsWith(`${of} `);
  const measured = (some: readonly KnownNumber[], row: KnownRow, measures: readonly string[]) =>
    some.some((one) => one.row === row && measures.includes(one.measure));
  const whole =
    isAfterOf(index) &&
    numbers.find(
      (other) =>
        !isAfterOf(other.index) &&
        named.some(
          (row) =>
            measured(owners, row, PARTS) &&
            !measured(owners, row, ['whole']) &&
            measured(other.owners, row, ['whole']),
        ),
    );
  if (whole)
    return {
      message: `${words} stands as the whole of ${whole.words}, and is a part of it: swap them, or write =${of}= before it if that is meant`,
      severity: 'advice',
    };
  if (reference !== undefined || !number || owners.length > 0) return undefined;
  const digits = words.replaceAll(',', '');
  const [near] = named
    .flatMap((row) => row.numbers)
    .filter(
      (one) => !one.isPercent && isNearly(digits, typedAs(one, number), isCounted(read, sentence)),
    );
  return (
    near && {
      message: `"${words}" is no number of the data, and "${near.row.key}" has ${printed(near, known.language)}: correct it, or write =${words}= if that is meant`,
      severity: 'advice',
    }
  );
}

/** Whether digits are those of another number but for two that have changed places, or for one. A few are of anything. */
function isNearly(a: string, b: string, butForOne: boolean): boolean {
  if (a.length !== b.length || a.length < (butForOne ? 2 : 3)) return false;
  const [i = 0, j = -1, more] = Array.from(a).flatMap((digit, i) => (digit === b[i] ? [] : i));
  if (j < 0) return butForOne;
  return more === undefined && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}
