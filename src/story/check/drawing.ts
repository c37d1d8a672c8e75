import { WIDE, WIDTH, type Sized } from '../../graphics/kit/field.ts';
import { formOf } from '../../graphics/forms.ts';
import type { Form, Screen } from '../../graphics/kit/form.ts';
import { withoutUsual } from '../../graphics/kit/labels.ts';
import type { OwnRow } from '../../graphics/kit/own.ts';
import { ownData } from '../own-form.ts';
import { splitState } from '../../graphics/kit/state-name.ts';
import { parseBody } from '../../markup/html.ts';
import { layoutIn, layoutOf } from '../scene-layout.ts';
import type { Scene } from '../story.ts';
import {
  attributeFaults,
  bandFaults,
  charactersIn,
  fieldOf,
  isSame,
  labelFaults,
  marksIn,
} from './drawn-parts.ts';

/** A graphic that breaks a promise: what is wrong, in which export of a module, and the error if one was thrown. */
export interface Fault {
  message: string;
  made: 'layout' | 'fit' | 'pose' | 'draw' | 'describe';
  error?: unknown;
}

type Add = (made: Fault['made'], step: string, kind: string, what: string, error?: unknown) => void;

/**
 * The screens that graphics are fitted to, as pages measure them: what a scene's title and credit leave of a small phone, a
 * phone, a tablet whose reader has large type, a laptop and a large screen. A phone on its side is too low to be filled.
 */
const SCREENS: readonly Screen[] = [
  { width: 320, height: 504, band: 200, type: 16 },
  { width: 390, height: 780, band: 190, type: 16 },
  { width: 768, height: 950, band: 270, type: 24 },
  { width: 1280, height: 750, band: 160, type: 16 },
  { width: 1920, height: 1024, band: 190, type: 16 },
];

/** A shape in which pages draw a graphic. */
interface Shape {
  /** Where that is, for messages; undefined for the shape of its still. */
  name?: string;
  /** The function of a module that makes its layout. */
  made: 'layout' | 'fit';
  /** The width that a layout is asked for. */
  width?: number;
  /** The screen that it fills. */
  screen?: Screen;
  /** Undefined where there is none: the screen has no room, or the form no such shape. */
  layout: () => Sized | undefined;
}

/** The shapes of a scene's graphic: that of its still, that beside its steps on a wide screen, and each screen that it may fill. */
function* shapesOf(scene: Scene): Generator<Shape> {
  const form = formOf(scene.form);
  yield { made: 'layout', width: WIDTH, layout: () => layoutOf(scene) };
  yield {
    name: 'beside its steps on a wide screen',
    made: 'layout',
    width: WIDE,
    layout: () => {
      const layout = layoutIn(scene, WIDE);
      return (layout.width ?? WIDTH) === WIDTH ? undefined : layout;
    },
  };
  for (const screen of scene.fillsScreen ? SCREENS : [])
    yield {
      name: `on a screen of ${screen.width} × ${screen.height} pixels with text of ${screen.type}`,
      made: 'fit',
      screen,
      layout: () => form.fit?.(asSent(layoutOf(scene)), screen),
    };
}

/**
 * Draws a scene's graphic as pages do, and finds where it breaks what is promised of every graphic: a page is a pure function
 * of where the reader is, and a still loses nothing. Each kind of fault is found once.
 *
 * @param own whether the form is the story's own: its labels are measured and its words are read, too
 */
export function faultsIn(scene: Scene, own = false): Fault[] {
  const found = new Set<string>();
  const faults: Fault[] = [];
  for (const shape of shapesOf(scene)) {
    faults.push(...faultsOn(shape, scene, own, found));
    if (faults.length > 0) return faults;
  }
  return faults;
}

/**
 * Finds the faults of a graphic in one shape.
 *
 * @param found the kinds of faults that have been found, to which it adds
 * @returns none where the graphic has no such shape
 */
function faultsOn(
  { name, made, width, screen, layout: make }: Shape,
  scene: Scene,
  own: boolean,
  found: Set<string>,
): Fault[] {
  const { id, data, states, steps } = scene;
  const form = formOf(scene.form);
  const faults: Fault[] = [];
  const add: Add = (made, step, kind, what, error) => {
    if (found.has(kind)) return;
    found.add(kind);
    const where = [name, step].filter(Boolean).map((place) => `, ${place}`);
    faults.push({
      message: `the graphic of the scene "${id}"${where.join('')}${where.length > 0 ? ',' : ''} ${what}`,
      made,
      error,
    });
  };
  const where = (position: number) => {
    const [from, to] = [Math.floor(position), Math.ceil(position)].map((i) => steps[i]?.id ?? '');
    return from === to ? `at the step "${from}"` : `between "${from}" and "${to}"`;
  };
  const attempt = <T>(made: Fault['made'], place: string, run: () => T): T | undefined => {
    try {
      return run();
    } catch (error) {
      add(made, place, made, `cannot be drawn: “${(error as Error).message}”`, error);
      return undefined;
    }
  };

  const layout = attempt(made, '', make);
  if (!layout) return faults;
  const lost = own ? lostIn(layout) : undefined;
  if (lost !== undefined)
    add(
      made,
      '',
      'json',
      `has a layout that JSON cannot hold, at “${lost}”: a layout is numbers, texts, lists and plain objects`,
    );
  if (screen ? layout.height !== screen.height : !(layout.height > 0 && layout.height < Infinity))
    add(
      made,
      '',
      'height',
      screen
        ? `has the height ${layout.height}: fit returns { height: screen.height, … }`
        : 'has no height: layout returns { height: … }, in thousandths of the width',
    );
  if (width !== undefined && (layout.width ?? WIDTH) !== width)
    add(
      made,
      '',
      'width',
      `has the width ${layout.width}: layout returns the width that it is given, ${width}, or none`,
    );
  if (faults.length > 0) return faults;
  const sent = asSent(layoutOf(scene));
  if (screen) {
    const before = JSON.stringify([layout, sent]);
    const after = attempt(made, '', () => JSON.stringify([form.fit?.(sent, screen), sent]));
    if (after !== before)
      add(
        made,
        '',
        'pure',
        'has another layout each time, or fit changes the one that it is given: it returns a new one, made of that and the screen alone',
      );
    if (faults.length > 0) return faults;
  }
  if (own && name === undefined) describeFaults(form, { data, states }, add, attempt);
  const drawn = screen ? layout : asSent(layout);
  const paint = (svg: SVGSVGElement, position: number, shape = drawn) => {
    const pose = attempt('pose', where(position), () => form.pose(shape, states, position));
    return pose === undefined
      ? undefined
      : attempt('draw', where(position), () => {
          form.draw(svg, pose);
          return svg.outerHTML;
        });
  };
  const last = states.length - 1;
  /** The page has this, and from it the letters: `fit` runs in the browser. */
  const inPage = screen ? sent : drawn;
  const written = charactersIn(inPage);
  const field = fieldOf(inPage, screen);
  // A page draws everything on one element. As it was built, and on paper, that has the shape of the still.
  const drawnOn = fresh();
  if (name !== undefined) paint(drawnOn, last, sent);
  let marks: string[] | undefined;
  for (const position of positionsOf(states)) {
    const svg = fresh();
    const at = where(position);
    const once = paint(svg, position);
    if (once === undefined) return faults;
    if (!isSame(paint(svg, position), once)) {
      add(
        'draw',
        at,
        'paths',
        'changes when it is drawn twice: the same pose has to give the same document',
      );
      return faults;
    }
    for (const other of [last, 0]) paint(drawnOn, other);
    if (!isSame(paint(drawnOn, position), once))
      add(
        'draw',
        at,
        'paths',
        'depends on what was drawn before: join by keys, as joinMarks and joinParts of #kit do, and set every attribute in each call',
      );
    if (own) for (const fault of attributeFaults(svg)) add('draw', at, fault, fault);
    for (const text of svg.querySelectorAll('text'))
      for (const character of text.textContent)
        if (!written.has(character))
          add(
            'draw',
            at,
            'fonts',
            `writes “${text.textContent}”, which is in no "text" of its layout: the page would have no letters for it`,
          );
    const here = marksIn(svg);
    marks ??= here;
    const [stray] = [...here, ...marks].filter(
      (mark) => !here.includes(mark) || !marks?.includes(mark),
    );
    if (stray !== undefined)
      add(
        'draw',
        at,
        'marks',
        `has not the same marks as at the start: ${stray} is in one of the two alone. Draw every mark in each state, and hide one with its strength or with fadeParts of #kit`,
      );
    if (!own || !Number.isInteger(position)) continue;
    const addHere = (kind: string, what: string) => add(made, at, kind, what);
    labelFaults(svg, field, addHere);
    bandFaults(svg, field, addHere);
  }
  return faults;
}

/** Where a graphic is looked at: at rest at each step, and on the way to the next. */
const positionsOf = (states: readonly string[]): number[] => {
  const rests = [...states.keys()];
  return [...rests, ...rests.slice(0, -1).map((i) => i + 0.4)];
};

/** A layout as a page gets it. */
const asSent = (layout: Sized): Sized => JSON.parse(JSON.stringify(layout, withoutUsual)) as Sized;

/** The name of the first value of a layout that JSON loses or changes. */
function lostIn(layout: Sized): string | undefined {
  const lost: string[] = [];
  JSON.stringify(layout, (name, value: unknown) => {
    const isLost =
      typeof value === 'number'
        ? !Number.isFinite(value)
        : typeof value === 'function' || value instanceof Map || value instanceof Set;
    if (isLost) lost.push(name);
    return value;
  });
  return lost[0];
}

function describeFaults(
  form: Form,
  { data, states }: Pick<Scene, 'data' | 'states'>,
  add: Add,
  attempt: <T>(made: 'describe', where: string, run: () => T) => T | undefined,
): void {
  const said = attempt('describe', '', () => form.describe(data, states));
  if (said === undefined) return;
  if (said.trim() === '')
    add('describe', '', 'said', 'has no text alternative: describe returns one');
  for (const state of states) {
    const missing = rowsNamed(data, state)
      .flatMap((row) => [row.label, ...row.values.map(({ text }) => text)])
      .find((text) => !said.includes(text));
    if (missing !== undefined)
      add(
        'describe',
        '',
        state,
        `has a step about "${state}", and its text alternative does not say “${missing}”: describe names what a step names`,
      );
  }
}

/** The rows that a state is about. In a table with times, it may be about a name, and then about all rows of it. */
function rowsNamed(data: Scene['data'], state = ''): OwnRow[] {
  const key = splitState(state)[1] ?? state;
  return ownData(data).rows.filter((row) => row.key === key || row.name === key);
}

const fresh = (): SVGSVGElement =>
  parseBody('<svg></svg>').querySelector('svg') as unknown as SVGSVGElement;
