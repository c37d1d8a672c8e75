import { WIDTH } from './field.ts';
import type { Form, GraphicData } from './form.ts';
import type { Label } from './labels.ts';
import { numbersOf, placed, type Film, type Mark, type Picture } from './picture.ts';
import { roundBox } from './placer.ts';
import { player, type FilmPose } from './play.ts';
import { crowdedIn, type Box, type Crowded } from './room.ts';

/** A form that says what stands where in each state: the kit does the rest. */
export interface Drawing<Data extends GraphicData> extends Pick<
  Form<Data>,
  'kind' | 'refuses' | 'states' | 'complete' | 'describe'
> {
  /** @param width the field's: `WIDTH` or `WIDE` */
  picture(data: Data, state: string, width: number): Picture;
}

/** The form of a drawing. */
export const formFrom = <Data extends GraphicData>(
  drawing: Drawing<Data>,
): Form<Data, Film, FilmPose> => ({
  ...drawing,
  ...player,
  layout: (data, states, width = WIDTH) =>
    filmOf(
      states.map((state) => [state, drawing.picture(data, state, width)]),
      width,
    ),
  crowded,
});

/** @throws RangeError where there is no picture */
function filmOf(pictures: readonly (readonly [state: string, Picture])[], width: number): Film {
  const [[, first] = []] = pictures;
  if (!first) throw new RangeError('a graphic needs a state');
  const film: Film = { width, height: first.height, marks: first.marks, changes: {}, hidden: {} };
  const states = pictures.map(([state, { marks }]) => ({ state, all: placed(marks) }));
  placed(first.marks).forEach(({ path }, i) => {
    const own = states.flatMap(({ state, all }) => {
      const mark = all[i]?.mark;
      return mark ? [{ state, mark, numbers: numbersOf(mark) }] : [];
    });
    const hidden = own.filter(({ mark }) => 'isHidden' in mark && mark.isHidden);
    if (hidden.length > 0) film.hidden[path] = hidden.map(({ state }) => state);
    const changing = Object.keys(own[0]?.numbers ?? {}).filter(
      (name) => new Set(own.map(({ numbers }) => numbers[name])).size > 1,
    );
    if (changing.length > 0)
      film.changes[path] = Object.fromEntries(
        own.map(({ state, numbers }) => [
          state,
          Object.fromEntries(changing.map((name) => [name, numbers[name] ?? 0])),
        ]),
      );
  });
  return film;
}

/** What labels and marks a state has, with their places in the field: those of hidden rows are among them. */
export function placedIn(
  { marks, changes }: Film,
  state: string,
): { labels: Label[]; boxes: Box[] } {
  const [labels, boxes]: [Label[], Box[]] = [[], []];
  const place = (mark: Mark, path: string, top: number) => {
    const own = { ...mark, ...changes[path]?.[state] };
    if ('marks' in own) for (const each of own.marks) place(each, `${path}\n${each.key}`, own.y);
    else if ('text' in own) labels.push({ ...own, y: own.y + top });
    else if ('r' in own) boxes.push(roundBox({ x: own.cx, y: own.cy + top, r: own.r }));
    else if ('width' in own) {
      const { x, y, width, height } = own;
      boxes.push({ left: x, right: x + width, top: y + top, bottom: y + top + height });
    }
  };
  for (const mark of marks) place(mark, mark.key, 0);
  return { labels, boxes };
}

/** The labels that have no room in a state: they leave the field, or cover a mark or another label. */
function crowded(film: Film): Crowded[] {
  const [change = { '': {} }] = Object.values(film.changes);
  const found = Object.keys(change).flatMap((state) => {
    const { labels, boxes } = placedIn(film, state);
    return crowdedIn(labels, boxes, film.width);
  });
  return [...new Map(found.map((each) => [each.text, each])).values()];
}
