import { labelOf } from '../../data/counts.ts';
import { figure } from '../../data/figure.ts';
import { separatorIn } from '../../data/number.ts';
import { capital } from '../../data/text.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Draft } from '../check/draft.ts';
import {
  changeBetween,
  isEarlier,
  measuredBy,
  type Measured,
  guessDots,
  guessEnd,
} from '../guess.ts';
import type { GuessOutline } from '../prose/outline.ts';
import type { Guess } from '../story.ts';

/** A guess with what its slider and its answer say; undefined where its figure is not there. */
export function guessOf(
  { id, of, from }: GuessOutline,
  { figures, language }: Pick<Draft, 'figures' | 'language'>,
): Guess | undefined {
  const found = measuredBy(of, figures);
  if (!found) return undefined;
  const { guess, graphics } = dictionaryOf(language);
  const isShare = found.measure === 'share';
  const told = (reference: string, { row }: Measured) => {
    const { text, value } = figure(reference, figures, language);
    return { words: graphics.inRow(text, labelOf(row)), value: isShare ? 100 * value : value };
  };
  const end = told(of, found);
  const most = guessEnd(found);
  const asked = {
    id,
    most,
    written: { text: isShare ? '#%' : '#', separator: separatorIn(language) },
    end: end.value,
    endWords: end.words,
    dots: guessDots(found),
  };
  const started = from === undefined ? undefined : measuredBy(from, figures);
  if (from === undefined || !started)
    return {
      ...asked,
      start: Math.round(most / 2),
      startWords: undefined,
      result: capital(end.words),
    };
  const start = told(from, started);
  const change = figure(changeBetween(found, started), figures, language).text;
  const [first, last] = isEarlier(found, started) ? [end, start] : [start, end];
  return {
    ...asked,
    start: Math.round(start.value),
    startWords: start.words,
    result: capital(guess.compared(first.words, last.words, change)),
  };
}
