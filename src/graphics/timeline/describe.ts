import { formatDate } from '../../data/date.ts';
import { percent } from '../../data/number.ts';
import { sentence, uncapital } from '../../data/sentence.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { figureBeside, namesItsYear } from './count.ts';
import { labelOf } from '../../data/table.ts';
import type { Events } from '../kit/form.ts';

/** Every event in its order; those that brought a count are named as counts. */
export function describe({ language, events, words, readings }: Events): string {
  const { graphics, page } = dictionaryOf(language);
  const { comma, semicolon } = page;
  const sentences = events.map((event) => {
    const { date, label, count, counted } = event;
    const kind = count === '' ? '' : comma + uncapital(words.count ?? '');
    const beside = figureBeside(event, language);
    const isOfYear = counted !== '' && beside === undefined && !namesItsYear(event);
    const said = isOfYear ? graphics.inRow(label, counted) : label;
    return `${formatDate(date, language)}${kind}: ${said}${beside === undefined ? '' : comma + beside}`;
  });
  const readingTexts = (readings?.rows ?? []).map(
    (row) => `${labelOf(row)}: ${percent(row.part, row.whole, language)}`,
  );
  const measured =
    readingTexts.length === 0 ? '' : ` ${readings?.text ?? ''}: ${readingTexts.join(semicolon)}.`;
  return `${graphics.timeline}${measured} ${sentence(sentences.join(semicolon))}`;
}
