import { kindName, otherPart, partOf, thingsOf } from '../../data/count-words.ts';
import { percent } from '../../data/number.ts';
import { labelOf } from '../../data/counts.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { breakSentences, notesOn } from '../kit/remarks.ts';
import type { FieldState } from './when.ts';
import { apartOf, signedCount } from './words.ts';

/** What the graphic shows in some states: all rows up to the last of these, and how the rows that meet compare. */
export function describe(data: Counts, states: readonly FieldState[]): string {
  const { language, words, breaks, notes } = data;
  const { graphics } = dictionaryOf(language);
  const { part: solid, rest: open } = words;
  const last = Math.max(...states.map(({ row }) => row));
  const rows = data.rows.slice(0, last + 1);
  const has = (view: FieldState['view'], row: number) =>
    states.some((state) => state.view === view && state.row === row);
  const told = rows.map((row, i) => {
    const rest =
      has('swap', i) || has('swap', i + 1)
        ? otherPart(row.whole - row.part, open, language)
        : undefined;
    const share = percent(row.part, row.whole, language);
    return `${graphics.row(labelOf(row), partOf(row, solid, words, language), share, rest)}.`;
  });
  const compared = rows.flatMap((row, i) => {
    const [first, before] = [rows[0], rows[i - 1]];
    if (!first || !before) return [];
    const against = (other: typeof row, said: string) =>
      `${graphics.compared(labelOf(row), labelOf(other), [row, other].every(isYear))}: ${said}.`;
    const change = (name: string, by: number) =>
      `${name} ${by === 0 ? '0' : signedCount(by, language)}`;
    return [
      ...(has('swap', i)
        ? [
            against(
              before,
              [
                change(kindName(solid), row.part - before.part),
                change(kindName(open), row.whole - row.part - (before.whole - before.part)),
                change(graphics.all(words), row.whole - before.whole),
              ].join('; '),
            ),
          ]
        : []),
      ...(has('together', i) ? [against(first, apartOf(row, first, language))] : []),
    ];
  });
  const hidden = data.rows.slice(last + 1).map(({ key }) => key);
  const dots = graphics.dotForEach(words.one);
  const phrase = typeof solid === 'string' ? solid : undefined;
  return [
    `${dots}; ${graphics.solidDots(thingsOf(words, solid), phrase)}.`,
    ...told,
    ...compared,
    ...notesOn(rows, notes),
    ...breakSentences(
      data.rows,
      breaks.filter(({ before }) => !hidden.includes(before)),
      language,
    ),
  ].join(' ');
}

/** What the solid dots of a row are: `2014: 5 of 50 plots`. */
export function rowText({ language, words }: Counts, row: Counts['rows'][number]): string {
  const part = partOf(row, words.part, words, language);
  const said = typeof words.part === 'string' ? `${part} ${words.part}` : part;
  return dictionaryOf(language).graphics.row(labelOf(row), said, undefined, undefined);
}

/** Whether a row is a year, which words may follow. */
const isYear = (row: Parameters<typeof labelOf>[0]): boolean => /^\d{4}$/.test(labelOf(row));
