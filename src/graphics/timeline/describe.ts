import { formatDate } from '../../data/date.ts';
import { percent } from '../../data/number.ts';
import { sentence, uncapital } from '../../data/sentence.ts';
import { countBeside } from './count.ts';
import { labelOf } from '../../data/table.ts';
import type { Events } from '../kit/form.ts';

/** Every event in its order; those that brought a count are named as counts. */
export function describe({ events, words, readings }: Events): string {
  const sentences = events.map((event) => {
    const { date, label, count } = event;
    const kind = count === '' ? '' : `, ${uncapital(words.count ?? '')}`;
    const beside = countBeside(event);
    return `${formatDate(date)}${kind}: ${label}${beside === undefined ? '' : `, ${beside}`}`;
  });
  const shares = (readings?.rows ?? []).map(
    (row) => `${labelOf(row)}: ${percent(row.part, row.whole)}`,
  );
  const measured = shares.length === 0 ? '' : ` ${readings?.text ?? ''}: ${shares.join('; ')}.`;
  return `A timeline.${measured} ${sentence(sentences.join('; '))}`;
}
