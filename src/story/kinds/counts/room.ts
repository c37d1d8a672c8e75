import type { Counts } from '../../../graphics/kit/form.ts';
import type { CountWords } from '../../../data/count-words.ts';
import { count } from '../../../data/number.ts';
import { escapedPattern } from '../../../data/text.ts';
import { countOf, COUNTED, type Counted } from '../../../data/counts.ts';
import type { Language } from '../../../language/languages.ts';
import { wordsPattern } from '../declaration.ts';
import type { CountTable, TypedNumber } from '../kind.ts';

/** Counts up to here are as short as they can be. */
const SHORT = 10_000;
/** Counts from here on are long in thousands, too: millions are advised. */
const BILLION = 1e9;

/** What would give counts room that have none side by side: as few rows as have room, or shorter counts. */
export function roomForCounts(
  label: string,
  data: Counts,
  fits: (fewer: Counts) => boolean,
): string | undefined {
  const { rows, words } = data;
  const isCount =
    /^\d[\d,.]*$/.test(label) && !rows.some((row) => (row.label ?? row.key) === label);
  if (!isCount) return undefined;
  const hasRoom = (some: Counts['rows']) => fits({ ...data, rows: some, breaks: [] });
  const most = rows.findLastIndex((_, i) => hasRoom(rows.slice(0, i + 1))) + 1;
  const largest = Math.max(...rows.map(({ whole }) => whole));
  const unit = largest < BILLION ? 'thousand' : 'million';
  const rowsLeft = most === 1 ? 'one row' : `at most ${most} rows`;
  if (largest < SHORT) return most === 0 ? 'shorten its words' : `leave ${rowsLeft} in it`;
  const fewer = most === 0 ? '' : `leave ${rowsLeft} in it, or `;
  return `${fewer}count in ${unit}s, with words such as { one: ${unit} ${words.many}, many: ${unit} ${words.many} }`;
}

/** The counts of a table as an author may have typed them: each is known by the noun after it. */
export const typedCounts = ({ name, rows, words }: CountTable, language: Language): TypedNumber[] =>
  rows.flatMap(({ key, ...row }) =>
    COUNTED.flatMap((counted) => {
      const n = countOf(row, counted);
      return [...new Set([count(n, language), String(n)])].map((typed) => ({
        typed,
        pattern: `${escapedPattern(typed)}\\s+(?:${nounsOf(n, words, counted).map(wordsPattern).join('|')})`,
        reference: `${name}/${key}/${counted}`,
      }));
    }),
  );

/** The nouns that may stand after a count: those of all things, and those of a part that has its own. */
function nounsOf(n: number, words: CountWords, counted: Counted): string[] {
  const kind = counted === 'whole' ? words : words[counted];
  const nouns = [words, ...(typeof kind === 'string' || kind === words ? [] : [kind])];
  return nouns.flatMap(({ one, many, inflected = {} }) =>
    n === 1 ? [one] : [many, ...Object.values(inflected).filter((form) => form !== undefined)],
  );
}
