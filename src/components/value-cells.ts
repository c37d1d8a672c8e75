import { formatDate } from '../data/date.ts';
import { capital } from '../data/sentence.ts';
import type { Language } from '../language/languages.ts';
import type { ValueTable } from '../story/kinds/kind.ts';

/** The cells of a table on a page. */
export interface Cells {
  heads: string[];
  /** The rows: where they have times, in a group for each measure, with its words as the title. */
  groups: { title: string | undefined; rows: { label: string; texts: string[] }[] }[];
}

/**
 * The cells of a table of values: a column for each measure. Where rows have times, there is a row for each time and a
 * column for each name, or the other way round where there are more names than times: a table is long rather than wide.
 */
export function cellsOf({ measures, words }: ValueTable, language: Language): Cells {
  const [first] = measures;
  const rows = first?.rows ?? [];
  if (!rows[0]?.of)
    return {
      heads: [words.key, ...measures.map((measure) => capital(measure.words))],
      groups: [
        {
          title: undefined,
          rows: rows.map(({ label }, i) => ({
            label,
            texts: measures.map((measure) => measure.rows[i]?.text ?? ''),
          })),
        },
      ],
    };
  const names = new Map(rows.map(({ of }) => [of?.key, of?.label ?? '']));
  const dates = [...new Set(rows.map(({ of }) => of?.time ?? ''))].toSorted();
  const times = new Map(dates.map((date) => [date, formatDate(date, language)]));
  const isAcross = names.size <= times.size;
  const [across, down] = isAcross ? [names, times] : [times, names];
  const textAt = (
    { rows: all }: (typeof measures)[number],
    one: string | undefined,
    other: string | undefined,
  ) => {
    const [name, time] = isAcross ? [one, other] : [other, one];
    return all.find(({ of }) => of?.key === name && of?.time === time)?.text ?? '';
  };
  return {
    heads: [(isAcross ? words.time : words.key) ?? '', ...across.values()],
    groups: measures.map((measure) => ({
      title: capital(measure.words),
      rows: Array.from(down, ([key, label]) => ({
        label,
        texts: Array.from(across.keys(), (head) => textAt(measure, head, key)),
      })),
    })),
  };
}
