import { parseHTML } from 'linkedom';
import { runsIn } from '../../../../src/graphics/dots/pose.ts';
import { needleShape, needleWords } from '../../../../src/graphics/dots/drawn-needle.ts';
import type { DotsLayout } from '../../../../src/graphics/dots/layout.ts';
import { parseState, VIEWS, type View } from '../../../../src/graphics/dots/views.ts';
import { EM } from '../../../../src/graphics/kit/field.ts';
import { tenth } from '../../../../src/graphics/kit/interpolate.ts';
import type { Label, Line, Sign } from '../../../../src/graphics/kit/labels.ts';
import type { TimelineLayout } from '../../../../src/graphics/timeline/layout.ts';

// The story that our built page tells, as data for pages that tell it in other ways. It has the same
// words, dots, labels, lines and steps, so that every page does the same work. Lengths are
// thousandths of a graphic's width.

/** A label, a line or a mark: an SVG element, and how visible it is at each step. */
export interface Note {
  tag: 'text' | 'line' | 'ellipse' | 'rect' | 'path';
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

/** How visible the dots of rows are that no step has shown yet. */
const WAITING: Record<View, number> = { counts: 0, share: 0.18, parts: 0.18 };

/** The radius of a dot, as a share of the way to the next; an open one is a ring. */
const RADIUS = { part: 0.37, rest: 0.31 };

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
  if (form === 'dots') return { ...common, ...dotsScene(layout as DotsLayout, states) };
  if (form === 'timeline') return { ...common, ...timelineScene(layout as TimelineLayout, states) };
  throw new Error(`the bench knows no graphic of the form "${form ?? ''}"`);
}

type Drawing = Pick<Scene, 'height' | 'views' | 'rows' | 'under' | 'over' | 'needle'>;

function dotsScene(layout: DotsLayout, states: readonly string[]): Drawing {
  const tellings = states.map((state) => parseState(state, layout.keys));
  const views = VIEWS.filter((view) => tellings.some((telling) => telling.view === view));
  const { field, labels, lines, needle, height } = layout;
  const shownIn = (note: { view: View; row: number }) =>
    tellings.map(({ view, row }) => (view === note.view && note.row <= row ? 1 : 0));
  return {
    height,
    views: tellings.map(({ view }) => views.indexOf(view)),
    rows: runsIn(layout).map((runs, i) => {
      const row = field.piles[i]?.row ?? 0;
      return {
        shown: tellings.map((telling) => (row <= telling.row ? 1 : WAITING[telling.view])),
        dots: runs.flatMap(({ length, mark, places }) =>
          Array.from({ length }, (_, n): Dot => {
            const kind = mark === 'part' ? 'part' : 'rest';
            const at = views.map((view): [number, number] => {
              const { x, y, turn } = places[view];
              const angle = (turn * Math.PI) / 180;
              const [right, down] = [Math.cos(angle), Math.sin(angle)];
              return [tenth(x + n * field.pitch * right), tenth(y + n * field.pitch * down)];
            });
            return { kind, r: tenth(RADIUS[kind] * field.pitch), at };
          }),
        ),
      };
    }),
    under: lines.map((line) => lineNote(line, shownIn(line))),
    over: [
      ...labels.flatMap((label) => labelNotes(label, shownIn(label))),
      ...needleWords(layout).flatMap((label, i) =>
        labelNotes(
          label,
          tellings.map(({ view, row }) => Number(view === 'share' && row === i)),
        ),
      ),
    ],
    ...(needle && {
      needle: {
        d: needleShape(needle.y),
        x: tellings.map(({ row }) => needle.rows[row]?.at ?? 0),
        shown: tellings.map(({ view }) => (view === 'share' ? 1 : 0)),
      },
    }),
  };
}

function timelineScene(layout: TimelineLayout, states: readonly string[]): Drawing {
  const order = layout.entries.map(({ key }) => key);
  const ends = states.map((state) => order.indexOf(state));
  const always = states.map(() => 1);
  const last = states.length - 1;
  const disc = (x: number, y: number, kind: string, shown: number[]): Note => ({
    tag: 'ellipse',
    attributes: { class: kind, cx: x, cy: y, rx: 0.31 * EM, ry: 0.31 * EM },
    shown,
  });
  const square = (x: number, y: number, shown: number[]): Note => {
    const size = 0.62 * EM;
    const place = { x: tenth(x - size / 2), y: tenth(y - size / 2), width: size, height: size };
    return { tag: 'rect', attributes: { class: 'count', ...place }, shown };
  };
  return {
    height: layout.height,
    views: states.map(() => 0),
    rows: [],
    under: layout.lines.map((line) => lineNote(line, always)),
    over: [
      ...layout.readings.flatMap(({ x, y, lines }) => [
        ...lines.map((line) => lineNote(line, always)),
        disc(x, y, 'part', always),
      ]),
      ...layout.labels.flatMap((label) => labelNotes(label, always)),
      ...layout.entries.flatMap(({ x, y, count, labels, lines }, i) => {
        const reached = ends.findIndex((end) => end >= i);
        const shown = states.map((_, step) => (step >= (reached < 0 ? last : reached) ? 1 : 0));
        return [
          ...lines.map((line) => lineNote(line, shown)),
          count ? square(x, y, shown) : disc(x, y, 'event', shown),
          ...labels.flatMap((label) => labelNotes(label, shown)),
        ];
      }),
    ],
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

function signNote(sign: Sign, x: number, y: number, shown: number[]): Note {
  const r = tenth(0.36 * EM);
  const [cx, cy] = [tenth(x + EM / 2), tenth(y)];
  return sign === 'count'
    ? {
        tag: 'rect',
        attributes: {
          class: sign,
          x: tenth(cx - r),
          y: tenth(cy - r),
          width: 2 * r,
          height: 2 * r,
        },
        shown,
      }
    : { tag: 'ellipse', attributes: { class: sign, cx, cy, rx: r, ry: r }, shown };
}
