import { listOf, someOf } from '../../data/problem.ts';
import type { GraphicData } from '../../graphics/kit/form.ts';
import { kindOf } from '../kinds/index.ts';
import { splitState, stateName } from '../../graphics/kit/state-name.ts';

/**
 * Why a step cannot name a state, and what would be right, as the end of a message that starts with the
 * state.
 *
 * @param state one that is not among the states
 * @param states those of the form with the data
 * @param form the form's name
 * @param file the name of the data's file
 */
export function noSuchState(
  state: string,
  states: readonly string[],
  { form, data, file }: { form: string; data: GraphicData; file: string },
): string {
  const [view, key] = splitState(state);
  const gap = key === undefined ? undefined : kindOf(data).gap?.(data, key);
  if (gap) {
    const instead = stateName(view, gap.near);
    return `and "${gap.label}" has no value in ${file}: name a row that has one${states.includes(instead) ? `, such as "${instead}"` : ''}`;
  }
  return `which "${form}" does not have with ${file}: its states are ${inWords(states)}`;
}

/** The states, where each view has the same rows with each view and row once. */
function inWords(states: readonly string[]): string {
  const cuts = states.map(splitState);
  const views = [...new Set(cuts.map(([view]) => view))];
  const keys = [...new Set(cuts.flatMap(([, key]) => key ?? []))];
  const alone = cuts.filter(([, key]) => key === undefined).length;
  const all = views.length * keys.length + alone;
  if (views.length < 2 || keys.length < 2 || states.length !== all) return someOf(states);
  return `${listOf(views, 'or')}${alone > 0 ? ', alone or' : ''} with "/" and a row: ${someOf(keys)}`;
}
