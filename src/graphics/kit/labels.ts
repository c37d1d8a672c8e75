import { EM, sizeOnPhone, SMALL } from './field.ts';
import { em, round } from './interpolate.ts';
import { joinParts, type Keyed } from './join.ts';
import { REST, CURRENT } from './palette.ts';
import { setText } from './text.ts';

/** The marks that a label can explain: those of dots; and on a timeline a share (a solid dot), a count and an event. */
export type Sign = 'part' | 'rest' | 'count' | 'event';

export type Tone = 'ink' | 'muted' | 'part';

/** A line of text; `dy` and `size` are in em. */
export interface Label extends Keyed {
  text: string;
  x: number;
  y: number;
  /** How far the letters' foot is below `y`: 0.32 centres them on it. */
  dy: number;
  anchor: 'start' | 'middle' | 'end';
  /** 1 if nothing is said; `SMALL` for notes. */
  size: number;
  weight: 400 | 700;
  tone: Tone;
  /** What follows on the same line, in ink. */
  then?: string;
  /** A mark of the kind that it explains, before the text. */
  sign?: Sign;
}

/** A straight line. */
export interface Line extends Keyed {
  kind: 'tick' | 'end' | 'break' | 'reference' | 'notch' | 'bracket' | 'base' | 'leader' | 'stem';
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** The type of a text node; there is no `Node` where stills are drawn. */
const TEXT = 3;

type Options<Whole, Must extends keyof Whole> = Pick<Whole, Must> & Partial<Whole>;

/** What most labels are: in ink, in the graphic's own size, from their place to the right. */
const USUAL = { anchor: 'start', size: 1, weight: 400, tone: 'ink' } as const;

/** What has to be said of a label. */
export type LabelOptions = Options<Label, 'key' | 'text' | 'x' | 'y' | 'dy'>;
/** A line from the left to the right, at one height. */
export type AcrossOptions = Pick<Line, 'key' | 'kind' | 'x1' | 'x2'> & { y: number };
/** A line from above to below, at one place. */
export type DownOptions = Pick<Line, 'key' | 'kind' | 'y1' | 'y2'> & { x: number };

/** A label with the usual values, except for these. */
export const label = <const More>(options: LabelOptions & More): Label & More => ({
  ...USUAL,
  ...options,
});

/** How labels look that say what is beside the data: numbers of axes, notes and names of lines. */
export const MINOR = { size: SMALL, tone: 'muted' } as const;

/**
 * A text on several lines, with the keys `leeds`, `leeds-1` and so on.
 *
 * @param first where its lines start, and how they look
 * @param line the height of a line in the largest type
 * @param from the index of the line that is at that place
 */
export const onLines = <L extends Label>(
  lines: readonly string[],
  first: L,
  line: number,
  from = 0,
): L[] =>
  lines.map((text, i) => ({
    ...first,
    key: i === 0 ? first.key : `${first.key}-${i}`,
    text,
    dy: round(first.dy + ((i - from) * line) / EM),
  }));

/**
 * For JSON.stringify: leaves out what is usual in a label, as a page is sent without it. Drawing adds it again.
 */
export function withoutUsual(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('dy' in value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([name, own]) => own !== USUAL[name as keyof typeof USUAL]),
  );
}

/** A level line. */
export const across = <const More>({ y, ...line }: AcrossOptions & More) => ({
  ...line,
  y1: y,
  y2: y,
});

/** An upright line. */
export const down = <const More>({ x, ...line }: DownOptions & More) => ({ ...line, x1: x, x2: x });

const STROKES: Record<Line['kind'], { stroke: string; width: string; dashes: string | null }> = {
  tick: { stroke: REST, width: '0.06em', dashes: null },
  end: { stroke: CURRENT, width: '0.12em', dashes: null },
  break: { stroke: CURRENT, width: '0.08em', dashes: '8 8' },
  reference: { stroke: CURRENT, width: '0.08em', dashes: '3 6' },
  notch: { stroke: REST, width: '0.12em', dashes: null },
  bracket: { stroke: CURRENT, width: '0.14em', dashes: null },
  leader: { stroke: CURRENT, width: '0.06em', dashes: null },
  base: { stroke: REST, width: '0.06em', dashes: null },
  stem: { stroke: CURRENT, width: '0.2em', dashes: null },
};

/** Draws straight lines. */
export function drawLines(layer: Element, lines: readonly Line[]): void {
  joinParts(layer, 'line', lines)
    .attr('class', ({ kind }) => `line ${kind}`)
    .attr('x1', ({ x1 }) => x1)
    .attr('x2', ({ x2 }) => x2)
    .attr('y1', ({ y1 }) => y1)
    .attr('y2', ({ y2 }) => y2)
    .attr('stroke', ({ kind }) => STROKES[kind].stroke)
    .attr('stroke-width', ({ kind }) => STROKES[kind].width)
    .attr('stroke-dasharray', ({ kind }) => STROKES[kind].dashes);
}

/** The label that each group was last drawn for. */
const drawn = new WeakMap<Element, Label>();

/** Draws labels. */
export function drawLabels(layer: Element, labels: readonly Label[]): void {
  joinParts(layer, 'g', labels).each(function (label) {
    drawLabel(this, label);
  });
}

/** Gives the labels of a layer a wide outline in the colour of the ground: lines may be under them. */
export function clearLabels(layer: Element): void {
  for (const label of layer.querySelectorAll('.label')) label.classList.add('clear');
}

/** Draws a label into a group of its own. */
export function drawLabel(group: Element, own: Label): void {
  // A graphic may draw its labels in each frame, and a browser lays out each text that is set, even to the same words.
  if (drawn.get(group) === own) return;
  drawn.set(group, own);
  const label = { ...USUAL, ...own };
  // An em of the label differs from an em of the graphic, so lengths in the graphic's em are converted.
  const hasWords = label.text !== '' || label.then !== undefined;
  const texts = hasWords ? [{ ...label, key: '' }] : [];
  const text = joinParts(group, 'text', texts)
    .attr('class', ({ tone, size }) => `label ${tone}${size < 1 ? ' small' : ''}`)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('dx', ({ sign, size }) => (sign === undefined ? null : em(1.2 / sizeOnPhone(size))))
    .attr('dy', ({ dy, size }) => em(dy / sizeOnPhone(size)))
    .attr('text-anchor', ({ anchor }) => (anchor === 'start' ? null : anchor))
    .attr('font-size', ({ size }) => (size === 1 ? null : em(size)))
    .attr('font-weight', ({ weight }) => (weight === 400 ? null : weight));
  if (label.then === undefined) {
    // Words that something followed are in spans: setText would take these for a browser's translation.
    text.each(function () {
      for (const span of this.querySelectorAll('tspan')) span.remove();
    });
    setText(text, (d) => d.text);
  } else
    text.each(function () {
      // A label that had nothing to follow it has its words without a span.
      for (const node of Array.from(this.childNodes)) if (node.nodeType === TEXT) node.remove();
      const { text, then = '' } = label;
      // The space is for whoever takes the words out of the drawing. After an empty span, one would be drawn.
      const parts =
        text === ''
          ? [{ key: 'then', text: then }]
          : [
              { key: 'first', text },
              { key: 'then', text: ` ${then}` },
            ];
      const spans = joinParts(this, 'tspan', parts)
        .attr('font-size', ({ key }) => (key === 'then' ? em(1 / label.size) : null))
        .attr('font-weight', ({ key }) => (key === 'then' ? 400 : null))
        .attr('class', ({ key }) => (key === 'then' ? 'ink' : null));
      setText(spans, (d) => d.text);
    });
  const signs = label.sign === undefined ? [] : [{ key: '', ...SIGNS[label.sign] }];
  // No circles, so that whoever counts the circles counts the data. A place in em and one in the field's
  // units cannot be added up in an attribute: a group takes the one, and the mark in it the other. An SVG would do, too,
  // but pandoc takes its end for that of the drawing.
  joinParts(group, 'g', signs)
    .attr('transform', `translate(${label.x} ${label.y})`)
    .each(function ({ r, fill, stroke, square }) {
      const middle = label.dy - 0.35;
      const x = 0.5;
      joinParts(this, square ? 'rect' : 'ellipse', [{ key: '' }])
        .attr('class', label.sign ?? null)
        .attr('fill', fill)
        .attr('stroke', stroke)
        .attr('stroke-width', stroke === null ? null : em(0.12))
        .each(function () {
          const places = square
            ? { x: x - r, y: middle - r, width: 2 * r, height: 2 * r }
            : { cx: x, cy: middle, rx: r, ry: r };
          for (const [name, value] of Object.entries(places)) this.setAttribute(name, em(value));
        });
    });
}

const SIGNS: Record<Sign, { r: number; fill: string; stroke: string | null; square: boolean }> = {
  part: { r: 0.42, fill: CURRENT, stroke: null, square: false },
  rest: { r: 0.36, fill: 'none', stroke: REST, square: false },
  count: { r: 0.32, fill: 'none', stroke: CURRENT, square: true },
  event: { r: 0.34, fill: CURRENT, stroke: null, square: false },
};
