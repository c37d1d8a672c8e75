import { EM, sizeOnPhone, WIDTH, type Sized } from '../../graphics/kit/field.ts';
import type { Form } from '../../graphics/kit/form.ts';
import { widthOf } from '../../graphics/kit/measure.ts';
import { ownData } from '../../graphics/own-form.ts';
import { splitState } from '../../graphics/kit/state-name.ts';
import { LABEL_PROPERTIES } from '../../markup/json.ts';
import { parseBody } from '../../markup/parse-body.ts';
import type { Scene } from '../story.ts';

/** A graphic that breaks a promise: what is wrong, at which step, and the error if one was thrown. */
export interface Fault {
  message: string;
  error?: unknown;
}

/**
 * Draws a scene's graphic as pages do, and finds where it breaks what is promised of every graphic: a page is a pure function
 * of where the reader is, and a still loses nothing. Each kind of fault is found once.
 *
 * @param isOwn whether the form is the story's own: its labels are measured and its words are read, too
 */
export function faultsIn(
  { id, data, states, steps }: Pick<Scene, 'id' | 'data' | 'states' | 'steps'>,
  form: Form,
  isOwn: boolean,
): Fault[] {
  const faults: Fault[] = [];
  const found = new Set<string>();
  const add = (kind: string, message: string, error?: unknown) => {
    if (found.has(kind)) return;
    found.add(kind);
    faults.push({ message: `the graphic of the scene "${id}" ${message}`, error });
  };
  const where = (position: number) => {
    const [from, to] = [Math.floor(position), Math.ceil(position)].map((i) => steps[i]?.id ?? '');
    return from === to ? `at the step "${from}"` : `between the steps "${from}" and "${to}"`;
  };
  const attempt = <T>(doing: string, run: () => T): T | undefined => {
    try {
      return run();
    } catch (error) {
      add(doing, `cannot be drawn: ${doing} throws “${(error as Error).message}”`, error);
      return undefined;
    }
  };

  const layout = attempt('layout', () => form.layout(data, states));
  if (!layout) return faults;
  if (!(layout.height > 0 && Number.isFinite(layout.height))) {
    add('height', `has no height: layout returns { height: … }, in thousandths of the width`);
    return faults;
  }
  if (isOwn) describeFaults(form, { data, states }, add, attempt);
  // What a page gets of a layout is JSON.
  const sent = JSON.parse(JSON.stringify(layout)) as Sized;
  const paint = (svg: SVGSVGElement, position: number, from: Sized) =>
    attempt('pose or draw', () => {
      form.draw(svg, form.pose(from, states, position));
      return svg.outerHTML;
    });
  const last = states.length - 1;
  const rests = states.map((_, i) => i);
  const ways = rests.slice(0, -1).map((i) => i + 0.4);
  const marks = new Map<number, string>();
  const written = charactersIn(sent);
  for (const position of [...rests, ...ways]) {
    const svg = fresh();
    const once = paint(svg, position, sent);
    if (once === undefined) return faults;
    const at = where(position);
    if (paint(svg, position, sent) !== once)
      add(
        'twice',
        `changes when it is drawn twice ${at}: draw has to give the same document for the same pose`,
      );
    for (const other of [last, 0]) paint(svg, other, sent);
    if (paint(svg, position, sent) !== once)
      add(
        'paths',
        `depends on what was drawn before ${at}: join by keys, as joinMarks and joinParts of #kit do, and set every attribute in each call`,
      );
    if (position === 0 && paint(fresh(), position, layout) !== once)
      add(
        'json',
        `is another one from the layout as JSON ${at}: a layout holds numbers, texts, lists and plain objects alone`,
      );
    for (const fault of attributeFaults(svg)) add(fault, `${fault} ${at}`);
    for (const text of svg.querySelectorAll('text'))
      for (const character of text.textContent)
        if (!written.has(character))
          add(
            'fonts',
            `writes “${text.textContent}” ${at}, which is in no "text" of its layout: the page would have no letters for it`,
          );
    marks.set(position, marksIn(svg));
    if (marks.get(position) !== marks.get(0))
      add(
        'marks',
        `has other marks ${at} than at the start: draw every mark in each state, and hide one with its opacity`,
      );
    if (isOwn && Number.isInteger(position))
      for (const fault of labelFaults(svg, layout.height)) add(fault, `${fault} ${at}`);
  }
  return faults;
}

type Add = (kind: string, message: string, error?: unknown) => void;

function describeFaults(
  form: Form,
  { data, states }: Pick<Scene, 'data' | 'states'>,
  add: Add,
  attempt: <T>(doing: string, run: () => T) => T | undefined,
): void {
  const said = attempt('describe', () => form.describe(data, states));
  if (said === undefined) return;
  if (said.trim() === '') add('describe', 'has no text alternative: describe returns one');
  for (const state of states) {
    const key = splitState(state)[1] ?? state;
    const row = ownData(data).rows.find((row) => row.key === key);
    const missing =
      row && [row.label, row.values[0]?.text ?? ''].find((text) => !said.includes(text));
    if (missing !== undefined)
      add(
        `describe ${state}`,
        `has a step about "${state}", and its text alternative does not say “${missing}”: describe names what a step names`,
      );
  }
}

const fresh = (): SVGSVGElement =>
  parseBody('<svg></svg>').querySelector('svg') as unknown as SVGSVGElement;

/** The characters of all labels in a layout, of which the page's typefaces have the letters. */
function charactersIn(layout: Sized): Set<string> {
  const characters = new Set<string>([' ']);
  JSON.stringify(layout, (name, value: unknown) => {
    if (LABEL_PROPERTIES.has(name) && typeof value === 'string')
      for (const character of value) characters.add(character);
    return value;
  });
  return characters;
}

const marksIn = (svg: SVGSVGElement): string =>
  Array.from(svg.querySelectorAll('[data-key], [data-row]'), (mark) =>
    ['data-key', 'data-row'].map((name) => mark.getAttribute(name)).join(),
  ).join(' ');

/** What only a browser would do something with, or a still would lose. */
function* attributeFaults(svg: SVGSVGElement): Generator<string> {
  for (const element of svg.querySelectorAll('*')) {
    const name = element.localName;
    if (/^(a|button|script|style|image|foreignObject|animate.*|use)$/i.test(name))
      yield `draws <${name}>, which no still may have`;
    const { opacity, transform, length } = (element as SVGElement).style;
    if (length > Number(opacity !== '') + Number(transform !== ''))
      yield `sets a style of <${name}> that a still would lose: only opacity and transform are kept, and everything else is an attribute`;
    for (const { name: attribute, value } of element.attributes)
      if (/NaN|undefined|Infinity|null/.test(value) && attribute !== 'data-key')
        yield `has ${attribute}="${value}" at <${name}>`;
      else if (/^(on.*|tabindex)$/.test(attribute) || value.includes('url('))
        yield `has ${attribute}="${value}" at <${name}>, which no still may have`;
  }
}

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far letters reach above and below the line they stand on, in em. */
const [ASCENT, DESCENT] = [0.72, 0.12];
/** How far labels may be over each other, or over the edge, by rounding. */
const SLACK = 1;

/** The labels that leave the field, or are over each other, in the widest typeface and the largest size that readers see. */
function* labelFaults(svg: SVGSVGElement, height: number): Generator<string> {
  const boxes = Array.from(svg.querySelectorAll('text'))
    .filter((text) => text.textContent.trim() !== '' && isSeen(text))
    .map(boxOf);
  for (const [i, box] of boxes.entries()) {
    if (box.left < -SLACK || box.right > WIDTH + SLACK)
      yield `has the label “${box.text}” over its side`;
    if (box.top < -SLACK || box.bottom > height + SLACK)
      yield `has the label “${box.text}” over its ${box.top < 0 ? 'top' : 'foot'}`;
    const other = boxes.slice(i + 1).find((other) => meets(box, other));
    if (other)
      yield `has the labels “${box.text}” and “${other.text}” over each other: move one, or place them with callout of #kit`;
  }
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right - SLACK &&
  b.left < a.right - SLACK &&
  a.top < b.bottom - SLACK &&
  b.top < a.bottom - SLACK;

/** An element and all those around it. */
function* chainOf(element: Element): Generator<SVGElement> {
  for (let at: Element | null = element; at; at = at.parentElement) yield at as SVGElement;
}

const isSeen = (element: Element): boolean =>
  Array.from(chainOf(element)).every((at) =>
    [at.style.opacity, at.getAttribute('opacity') ?? ''].every(
      (opacity) => opacity === '' || Number(opacity) > 0.05,
    ),
  );

function boxOf(text: SVGTextElement): Box {
  const number = (name: string) => Number.parseFloat(text.getAttribute(name) ?? '0') || 0;
  const size = sizeOnPhone(Number.parseFloat(text.getAttribute('font-size') ?? '1') || 1);
  const weight = Number(text.getAttribute('font-weight')) >= 600 ? 700 : 400;
  const width = widthOf(text.textContent.trim(), weight) * size * EM;
  let [x, y] = [number('x') + number('dx') * size * EM, number('y') + number('dy') * size * EM];
  for (const { style, attributes } of chainOf(text)) {
    const transform = style.transform || (attributes.getNamedItem('transform')?.value ?? '');
    const [, right, down] = /translate\(\s*(-?[\d.]+)(?:px)?[ ,]+(-?[\d.]+)/.exec(transform) ?? [];
    [x, y] = [x + Number(right ?? 0), y + Number(down ?? 0)];
  }
  const anchor = text.getAttribute('text-anchor');
  const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return {
    text: text.textContent.trim(),
    left,
    right: left + width,
    top: y - ASCENT * size * EM,
    bottom: y + DESCENT * size * EM,
  };
}
