// What is wrong on a page, worked out from what it shows and from the boxes on it, without the page's
// own code. Each problem is a sentence.
import type { BoxLook, Look, SceneLook } from './in-page.ts';

/** How far from its card's centre a step is still being read, as a share of the viewport's height. */
const REACH = 0.15;
/** How exact the boxes are that a browser reports, in CSS pixels. */
const EXACT = 1;

/** What the fuzz itself has set. */
export interface Expected {
  width: number;
  height: number;
  reduced: boolean;
  guess: number | null;
}

/** The problems of a page that is at rest on a screen. */
export function problemsOf(look: Look, expected: Expected): string[] {
  const { width, height, line, reduced, guess } = look;
  const [root, box] = reduced;
  return [
    ...differs('the viewport', `${width} × ${height}`, `${expected.width} × ${expected.height}`),
    ...differs('reduced motion', root, expected.reduced),
    ...differs('the motion switch', box ?? expected.reduced, expected.reduced),
    ...differs('the guess', guess, expected.guess),
    ...look.scenes.flatMap((scene) => [
      ...differs(`the line of "${scene.id}"`, Number(scene.line), line),
      ...hookProblems(scene),
      ...positionProblems(scene, line * height, REACH * height, expected.reduced),
    ]),
  ];
}

/** The problems of the scenes of a printed page: each shows its last state, and no step is read. */
export const printProblems = (look: Look): string[] =>
  look.scenes.flatMap(({ id, position, state, active, steps }) => [
    ...differs(`the printed position of "${id}"`, position, (steps.length - 1).toFixed(3)),
    ...differs(`the printed state of "${id}"`, state, steps.at(-1)?.state),
    ...differs(`the step read in the printed "${id}"`, active.join(), ''),
  ]);

/**
 * What differs from a fresh page at the same place: graphics, boxes and the number of nodes outside the
 * graphics. A graphic has more nodes from the first time that its scene comes near.
 */
export function differences(look: Look, fresh: Look): string[] {
  const ids = ({ scenes }: Look) => scenes.map(({ id }) => id).join(', ');
  return [
    ...differs('the scroll position', look.y, fresh.y),
    ...differs('the scenes on the screen', ids(look), ids(fresh)),
    ...look.scenes.flatMap(({ id, svg, position }, i) => [
      ...differs(`the position of "${id}"`, position, fresh.scenes[i]?.position),
      ...differs(`the graphic of "${id}"`, ...firstDifference(svg, fresh.scenes[i]?.svg ?? '')),
    ]),
    ...look.boxes.flatMap((box, i) => boxDiffers(box, fresh.boxes[i])).slice(0, 3),
    ...differs('the number of nodes', look.nodes - look.drawn, fresh.nodes - fresh.drawn),
  ];
}

/**
 * What differs between the boxes of an element. After a change of the text size, Chromium spaces some words by a
 * hundredth of a pixel otherwise than in a fresh page: along a line, that adds up to half a pixel.
 */
function boxDiffers(box: BoxLook, fresh: BoxLook | undefined): string[] {
  const text = ({ name, left, top, width, height }: BoxLook) =>
    `${name}: ${[left, top, width, height].join(' ')}`;
  const isNear = (a: number, b: number) => Math.abs(a - b) <= EXACT;
  if (fresh?.inline && box.inline && isNear(box.left, fresh.left) && isNear(box.width, fresh.width))
    return differs('a box', text({ ...box, left: fresh.left, width: fresh.width }), text(fresh));
  return differs('a box', text(box), fresh ? text(fresh) : 'no such box');
}

function differs(what: string, found: unknown, right: unknown): string[] {
  return found === right ? [] : [`${what} is ${String(found)}, and should be ${String(right)}`];
}

/** The two texts from shortly before the first difference. */
function firstDifference(a: string, b: string): [string, string] {
  if (a === b) return ['', ''];
  let at = 0;
  while (a[at] === b[at]) at++;
  const part = (text: string) => `…${text.slice(Math.max(0, at - 120), at + 60)}…`;
  return [part(a), part(b)];
}

/** A scene's attributes agree with each other, and with its last event. */
function hookProblems({ id, position, state, active, told, pinned, steps }: SceneLook): string[] {
  const step = steps[Number(position)];
  return [
    ...(/^\d+\.\d{3}$/.test(position) ? [] : [`the position of "${id}" is "${position}"`]),
    ...differs(`the state of "${id}" at ${position}`, state, step?.state ?? null),
    ...(active.length > 1 ? [`"${id}" has several active steps: ${active.join(', ')}`] : []),
    ...active.flatMap((active) => [
      ...(pinned ? differs(`the step at ${position} of "${id}"`, active, step?.id) : []),
      ...differs(`the step in the last event of "${id}"`, told, active),
    ]),
  ];
}

/** The position and the active step follow from where the cards are. */
function positionProblems(
  { id, position, active, pinned, steps }: SceneLook,
  line: number,
  reach: number,
  reduced: boolean,
): string[] {
  // A browser may round either side of an edge.
  const near = [line - EXACT, line, line + EXACT].map((at) => reading(steps, at, reach));
  const least = Math.min(...near.flatMap(({ positions }) => positions));
  const most = Math.max(...near.flatMap(({ positions }) => positions));
  // A graphic that scrolls away before its steps are read shows its end from the start.
  const end = steps.length - 1;
  const [low, high] = !pinned
    ? [end, end]
    : reduced
      ? [Math.round(least - 0.002), Math.round(most + 0.002)]
      : [least - 0.002, most + 0.002];
  const at = Number(position);
  const readable = near.flatMap(({ steps }) => steps);
  const rest = near.some(({ steps }) => steps.length === 0);
  const where = `with the line at ${line.toFixed(1)} and cards at ${steps
    .map(({ top, bottom }) => `${top.toFixed(1)} to ${bottom.toFixed(1)}`)
    .join(', ')}`;
  return [
    ...(at >= low && at <= high
      ? []
      : [`the position of "${id}" is ${position}, not ${low} to ${high}, ${where}`]),
    ...(reduced && !Number.isInteger(at) ? [`"${id}" moves, at ${position}`] : []),
    ...((active[0] === undefined ? rest : readable.includes(active[0]))
      ? []
      : [
          `the step read in "${id}" is ${active[0] ?? 'none'}, not ${readable.join(' or ')}, ${where}`,
        ]),
  ];
}

/**
 * The steps that a line may be in, and the positions that go with them. Where the zones of two steps
 * overlap, either may be read.
 */
function reading(
  steps: SceneLook['steps'],
  line: number,
  reach: number,
): { steps: string[]; positions: number[] } {
  const zones = steps.map(({ id, top, bottom }, index) => {
    const half = Math.max((bottom - top) / 2, reach);
    return { id, index, from: (top + bottom) / 2 - half, to: (top + bottom) / 2 + half };
  });
  const inside = zones.filter(({ from, to }) => from <= line && line <= to);
  if (inside.length > 0)
    return { steps: inside.map(({ id }) => id), positions: inside.map(({ index }) => index) };
  const above = zones.filter(({ to }) => to < line).at(-1);
  const below = zones.find(({ from }) => from > line);
  if (!above) return { steps: [], positions: [0] };
  if (!below) return { steps: [], positions: [zones.length - 1] };
  return {
    steps: [],
    positions: [above.index + (line - above.to) / (below.from - above.to)],
  };
}
