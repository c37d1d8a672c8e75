import { parseHTML } from 'linkedom';
import type { FieldLayout } from '../../../../src/graphics/field/layout.ts';
import { placedIn } from '../../../../src/graphics/field/pose.ts';
import {
  alone,
  isShown,
  parseState,
  VIEWS,
  type When,
} from '../../../../src/graphics/field/when.ts';
import { EM, type Sized } from '../../../../src/graphics/kit/field.ts';
import { tenth } from '../../../../src/graphics/kit/interpolate.ts';
import type { Label, Line, Sign } from '../../../../src/graphics/kit/labels.ts';

// The story that our built page tells, as data for pages that tell it in other ways. It has the same
// words, dots, labels, lines and steps, so that every page does the same work. Lengths are
// thousandths of a graphic's width.

/** A label, a line or a mark: an SVG element, and how visible it is at each step. */
export interface Note {
  tag: 'text' | 'line' | 'ellipse' | 'path';
  attributes: Record<string, string | number>;
  text?: string;
  /** What follows the text on the same line, in the graphic's own size. */
  then?: string;
  shown: number[];
}

/** A row of the table: a circle for each case, and how visible they are at each step. */
export interface Row {
  shown: number[];
  dots: Dot[];
}

export interface Dot {
  /** `part` for a solid dot, `rest` for an open one. */
  kind: 'part' | 'rest';
  r: number;
  /** Where it is in each of the scene's views. */
  at: [x: number, y: number][];
}

/** A graphic that is pinned to the screen, and the steps that are read over it. */
export interface Scene {
  id: string;
  title: string;
  /** The graphic's text alternative. */
  label: string;
  /** HTML of the line below the graphic. */
  credit: string;
  height: number;
  /** HTML of each step's text. */
  steps: string[];
  /** The index of each step's view. */
  views: number[];
  rows: Row[];
  /** What is drawn under the dots, and over them. */
  under: Note[];
  over: Note[];
  /** The needle's shape, where it is at each step, and how visible; undefined where the graphic has none. */
  needle?: { d: string; x: number[]; shown: number[] };
}

/** A story: its words as HTML, with a scene where the reader comes to one. */
export interface Story {
  title: string;
  parts: (string | Scene)[];
}

/**
 * Reads a story from its built page.
 *
 * @throws Error where the page has a scene of a form that is unknown here
 */
export function readStory(html: string): Story {
  const { document } = parseHTML(html);
  const article = document.querySelector('main > article');
  if (!article) throw new Error('the page has no article');
  const title = document.querySelector('h1')?.textContent ?? '';
  const parts = [...article.querySelectorAll('.prose > *')].map((element) =>
    element.hasAttribute('data-scene') ? sceneOf(element) : element.outerHTML,
  );
  return { title, parts };
}

function sceneOf(element: Element): Scene {
  const svg = element.querySelector('svg[data-graphic]');
  const layout: unknown = JSON.parse(
    element.querySelector('script[type="application/json"]')?.textContent ?? '{}',
  );
  const steps = [...element.querySelectorAll('[data-step]')];
  const states = steps.map((step) => step.getAttribute('data-step') ?? '');
  const common = {
    id: element.id,
    title: element.querySelector('figcaption')?.textContent ?? '',
    label: svg?.getAttribute('aria-label') ?? '',
    credit: element.querySelector('.credit')?.innerHTML ?? '',
    steps: steps.map((step) => step.innerHTML),
  };
  const form = svg?.getAttribute('data-graphic');
  if (form === 'field') return { ...common, ...fieldScene(layout as FieldLayout, states) };
  // A form of the story's own has only paths, as its still has them at the last step.
  const paths = [...(svg?.querySelectorAll('path') ?? [])];
  if (!form?.includes('.') || paths.length === 0)
    throw new Error(`the bench knows no graphic of the form "${form ?? ''}"`);
  return {
    ...common,
    height: (layout as Sized).height,
    views: states.map(() => 0),
    rows: [],
    under: paths.map((path): Note => ({
      tag: 'path',
      attributes: Object.fromEntries([...path.attributes].map(({ name, value }) => [name, value])),
      shown: states.map(() => 1),
    })),
    over: [],
  };
}

type Drawing = Pick<Scene, 'height' | 'views' | 'rows' | 'under' | 'over' | 'needle'>;

function fieldScene(layout: FieldLayout, states: readonly string[]): Drawing {
  const tellings = states.map((state) => parseState(state, layout.words.keys));
  const views = VIEWS.filter((view) => tellings.some((telling) => telling.view === view));
  const { blocks, labels, names, lines, pointers, needle } = placedIn(layout);
  const shownIn = (when: When) => tellings.map((state) => Number(isShown(when, state)));
  const y = needle.rows[0]?.at.y ?? 0;
  return {
    height: layout.height,
    views: tellings.map(({ view }) => views.indexOf(view)),
    rows: layout.words.keys.flatMap((_, row) => {
      const own = blocks.filter((block) => block.row === row);
      const first = own.at(0);
      if (!first) return [];
      // A row that a view does not show stays where it is.
      const places = views.map(
        (view) =>
          own.find(({ when }) =>
            tellings.some((state) => state.view === view && isShown(when, state)),
          ) ?? first,
      );
      const dots = (kind: 'solid' | 'open') =>
        first[kind].map((_, i): Dot => ({
          kind: kind === 'solid' ? 'part' : 'rest',
          r: tenth(first.dot / 2),
          at: places.map((block): [number, number] => [
            block[kind][i]?.x ?? 0,
            block[kind][i]?.y ?? 0,
          ]),
        }));
      const shown = tellings.map((state) => Number(own.some(({ when }) => isShown(when, state))));
      return [{ shown, dots: [...dots('solid'), ...dots('open')] }];
    }),
    under: lines.map((line) => lineNote(line, shownIn(line.when))),
    over: [
      ...[...labels, ...names].flatMap((label) => labelNotes(label, shownIn(label.when))),
      ...pointers.map(({ x, y, when }): Note => ({
        tag: 'path',
        attributes: { class: 'needle', d: needle.shape, transform: `translate(${x} ${y})` },
        shown: shownIn(when),
      })),
      ...needle.rows.flatMap(({ at, label }, row) =>
        label
          ? labelNotes({ ...label, x: label.x + at.x, y: label.y + at.y }, shownIn(alone(row)))
          : [],
      ),
    ],
    needle: {
      d: needle.shape.replace(/^(M\S+) 0/, `$1 ${y}`),
      x: tellings.map(({ row }) => needle.rows[row]?.at.x ?? 0),
      shown: tellings.map(({ view }) => Number(view !== 'swap')),
    },
  };
}

const lineNote = ({ kind, x1, x2, y1, y2 }: Line, shown: number[]): Note => ({
  tag: 'line',
  attributes: { class: `line ${kind}`, x1, x2, y1, y2 },
  shown,
});

/** A label's words, and before them the mark that it explains. */
function labelNotes(label: Label, shown: number[]): Note[] {
  const { text, then, x, y, dy, anchor, size, weight, tone, sign } = label;
  const words: Note = {
    tag: 'text',
    attributes: {
      class: `label ${tone}`,
      x: tenth(sign === undefined ? x : x + 1.2 * EM),
      y: tenth(y + dy * EM),
      ...(anchor !== 'start' && { 'text-anchor': anchor }),
      ...(size !== 1 && { 'font-size': tenth(size * EM) }),
      ...(weight !== 400 && { 'font-weight': weight }),
    },
    text,
    ...(then !== undefined && { then: ` ${then}` }),
    shown,
  };
  const marks = sign === undefined ? [] : [signNote(sign, x, y + (dy - 0.35) * EM, shown)];
  return text === '' && then === undefined ? marks : [...marks, words];
}

const signNote = (sign: Sign, x: number, y: number, shown: number[]): Note => {
  const r = tenth(0.36 * EM);
  const [cx, cy] = [tenth(x + EM / 2), tenth(y)];
  return { tag: 'ellipse', attributes: { class: sign, cx, cy, rx: r, ry: r }, shown };
};
