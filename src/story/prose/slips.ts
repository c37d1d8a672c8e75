import { PARTS } from '../../data/counts.ts';
import { printed } from '../../data/measures.ts';
import { listOf } from '../../data/problem.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { isCounted, type Compared, type Found, type Read } from './compared.ts';
import { hasName, namesIn, typedAs, type KnownNumber, type KnownRow } from './known-rows.ts';

/**
 * What is said of a number that other rows have than those that its sentence names, where a name has no number of its own:
 * “In 2010, 34%”, and not “34%, up from 22% in 2010”.
 */
export function strayFault(
  number: Read,
  { numbers, said, named, before }: Compared,
): Found | undefined {
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

/** What is said of a count that looks like a slip: a part and its whole the wrong way round, or a slip of a key. */
export function countFault(read: Read, sentence: Compared): Found | undefined {
  const { words, reference, number, index, owners } = read;
  const { text, numbers, named, known } = sentence;
  const { language } = known;
  const [, of = ''] = /^1(.+)2$/.exec(dictionaryOf(language).numbers.outOf('1', '2')) ?? [];
  const isAfterOf = (at: number) => text.slice(0, at).toLowerCase().endsWith(of.trimStart());
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
      message: `${words} stands as the whole of ${whole.words}, and is a part of it: swap them, or write =${of.trim()}= before it if that is meant`,
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
      message: `"${words}" is no number of the data, and "${near.row.key}" has ${printed(near, language)}: correct it, or write =${words}= if that is meant`,
      severity: 'advice',
    }
  );
}

/** Whether digits are at least three, and those of another number but for two that have changed places, or for one. */
function isNearly(a: string, b: string, butForOne: boolean): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  const [i = 0, j = -1, more] = Array.from(a).flatMap((digit, i) => (digit === b[i] ? [] : i));
  if (j < 0) return butForOne;
  return more === undefined && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}
