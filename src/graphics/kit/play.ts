import { drawLayout, show } from './draw.ts';
import { between, ease, em, mix, round, tenth } from './interpolate.ts';
import { joinMarks, joinParts } from './join.ts';
import { clearLabels, drawLabel, drawLines } from './labels.ts';
import { CURRENT } from './palette.ts';
import {
  numbersOf,
  placed,
  type Disc,
  type Film,
  type Mark,
  type Numbers,
  type Placed,
  type Rect,
} from './picture.ts';

/** A film at a position: the numbers of all marks that are not the same in all of it, by their paths. */
export interface FilmPose {
  film: Film;
  numbers: Map<string, Numbers>;
}

/** On this part of the way, rows come one after another. What is there changes places before, if any come. */
const COMING = { start: 0.15, moved: 0.55, end: 0.95 };
/** Of the time that a row takes to come: from when on it is seen as it will be, and from when on it has grown. */
const [SEEN, GROWN] = [0.2, 0.8];

/** A film at a position. What is there moves from place to place, and what comes does so where it will be. */
function pose(film: Film, states: readonly string[], position: number): FilmPose {
  const { from, to, way } = between(states, position);
  const { arrived, isComing } = arrivals(film, states, position);
  const moved = ease(isComing ? way / COMING.moved : way);
  const numbers = new Map<string, Numbers>();
  for (const { path, mark, outer } of changing(film)) {
    const change = film.changes[path];
    const own = arrived.get(outer.key) ?? 1;
    const isRow = mark === outer && arrived.has(path);
    const after = change?.[to] ?? {};
    const before = own < 1 ? after : (change?.[from] ?? after);
    const { opacity: silent = 1, ...small } = mark.born ?? {};
    const { opacity, ...places } = { opacity: mark.opacity ?? 1, ...mixed(before, after, moved) };
    const seen = isRow ? ease(own / SEEN) : 1;
    // A bar has its length before there are words at its end.
    const said = mix(silent, 1, ease((own - GROWN) / (1 - GROWN)));
    numbers.set(path, {
      ...places,
      ...mixed(small, { ...numbersOf(mark), ...places }, ease(own / GROWN)),
      opacity: round(opacity * seen * said),
    });
  }
  return { film, numbers };
}

/** The marks of each film that are not the same in all of it: which they are is asked in each frame. */
const known = new WeakMap<Film, Placed[]>();

function changing(film: Film): Placed[] {
  const marks =
    known.get(film) ??
    placed(film.marks).filter(
      ({ path, mark }) => film.changes[path] ?? film.hidden[path] ?? mark.born,
    );
  known.set(film, marks);
  return marks;
}

/** Numbers on the way to others of the same names. */
const mixed = (before: Numbers, after: Numbers, way: number): Numbers =>
  Object.fromEntries(
    Object.entries(before).map(([name, from]) => [
      name,
      name === 'opacity'
        ? mix(from, after[name] ?? from, way)
        : tenth(mix(from, after[name] ?? from, way)),
    ]),
  );

/** How far each row that some state hides has come, 0 to 1, and whether any comes on this way. */
function arrivals({ hidden, changes }: Film, states: readonly string[], position: number) {
  const last = states.length - 1;
  const step = Math.min(Math.max(Math.floor(position), 0), last);
  const [from = '', to = ''] = [states[step], states[Math.min(step + 1, last)]];
  const isThere = (key: string, at: number) =>
    at >= last || states.slice(0, at + 1).some((state) => !hidden[key]?.includes(state));
  const top = (key: string) => changes[key]?.[to]?.y ?? 0;
  const keys = Object.keys(hidden);
  const coming = keys
    .filter((key) => !isThere(key, step) && isThere(key, step + 1))
    .toSorted((a, b) => top(a) - top(b));
  const isMoving = Object.values(changes).some((change) => change[from]?.y !== change[to]?.y);
  const start = isMoving ? COMING.moved : COMING.start;
  // Each overlaps with the next.
  const time = (2 * (COMING.end - start)) / (coming.length + 1);
  const arrived = keys.map((key) => {
    const turn = coming.indexOf(key);
    const own = (position - step - start - (turn * time) / 2) / time;
    return [key, turn >= 0 ? own : isThere(key, step) ? 1 : 0] as const;
  });
  return { arrived: new Map(arrived), isComing: coming.length > 0 };
}

/** The nodes of a drawing, by the paths of their marks. */
const nodes = new WeakMap<Element, Map<string, SVGElement>>();

/** Draws all marks once, and at every call writes what has changed. */
function draw(svg: SVGSVGElement, { film, numbers }: FilmPose): void {
  drawLayout(svg, film, drawAll);
  const own = nodes.get(svg);
  for (const [path, { opacity = 1, ...places }] of numbers) {
    const node = own?.get(path);
    if (!node) continue;
    show(node, opacity);
    for (const [name, value] of Object.entries(places))
      if (node.hasAttribute('data-row')) moveTo(node, value);
      else if (node.firstElementChild?.getAttribute(name) !== String(value))
        node.firstElementChild?.setAttribute(name, String(value));
  }
}

function moveTo(row: SVGElement, y: number): void {
  const wanted = `translate(0px, ${y}px)`;
  if (row.style.transform !== wanted) row.style.transform = wanted;
}

function drawAll(svg: Element, { marks }: Film): void {
  const own = new Map<string, SVGElement>();
  nodes.set(svg, own);
  const drawMarks = (parent: Element, marks: readonly Mark[], before: string) =>
    joinParts(parent, 'g', marks).each(function (mark) {
      own.set(before + mark.key, this);
      if ('marks' in mark) {
        this.setAttribute('data-row', mark.key);
        if (mark.y !== 0) moveTo(this, mark.y);
        drawMarks(this, mark.marks, `${mark.key}\n`);
      } else if ('text' in mark) drawLabel(this, mark);
      else if ('kind' in mark) drawLines(this, [{ ...mark, key: '' }]);
      else drawShape(this, mark);
    });
  drawMarks(svg, marks, '');
  // Lines may be under them.
  clearLabels(svg);
}

/** Draws what stands for a number or an event. */
function drawShape(parent: Element, shape: Rect | Disc): void {
  const isOpen = shape.tone === 'open';
  const drawn = joinMarks(parent, 'r' in shape ? 'circle' : 'rect', [shape])
    .attr('class', shape.tone)
    .attr('fill', isOpen ? 'none' : CURRENT)
    .attr('stroke', isOpen ? CURRENT : null)
    .attr('stroke-width', isOpen ? em(0.14) : null);
  const { opacity: _, ...places } = numbersOf(shape);
  for (const [name, value] of Object.entries(places)) drawn.attr(name, value);
}

/** The part of a drawing that runs in the browser. */
export const player = { pose, draw };
