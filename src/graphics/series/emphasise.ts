import { turned } from '../kit/mirror.ts';
import { columnAt, dot, pose, type SeriesPose } from './pose.ts';
import { linesIn, placeWords, type Shown, type Words } from './labels.ts';
import type { SeriesLayout } from './types.ts';

const wordsOf = ({ text, then }: Words): Words => ({ text, ...(then !== undefined && { then }) });

/** The whole series with the labels of the last state, and the value of a step emphasised. */
export function emphasise(
  layout: SeriesLayout,
  states: readonly string[],
  position: number,
): SeriesPose {
  const [state = '', final = ''] = [states[position], states.at(-1)];
  const own = layout.ends[state];
  if (!own) throw new RangeError(`there is no state "${state}"`);
  const whole = { view: own.view, last: layout.ends[final]?.last ?? own.last };
  const said = new Map<number, Words>();
  const add = (wanted: (shown: Shown) => boolean) => {
    for (const { point, label } of layout.shown.filter(wanted))
      if (point !== undefined) said.set(point, wordsOf(label));
  };
  add(({ states, point }) => point === own.last && states.includes(state));
  add(({ states }) => states.includes(final));
  const placed = placeWords(
    said,
    layout,
    whole,
    own.last,
    layout.room,
    linesIn(layout.shown, final),
  );
  const shown = [
    ...placed.map((one) => ({
      ...one,
      label: layout.mirrored ? turned(one.label) : one.label,
      states: [state],
    })),
    ...layout.shown
      .filter(({ point, states }) => point === undefined && states.includes(final))
      .map((note) => ({ ...note, states: [state] })),
  ];
  const made = pose({ ...layout, ends: { [state]: whole }, shown }, [state], 0);
  const at = layout.points[own.last];
  return {
    ...made,
    ...(own.view === 'line'
      ? { head: { d: at ? dot(...at) : '', opacity: 1 } }
      : { current: { d: columnAt(layout, own.last), opacity: 1 } }),
  };
}
