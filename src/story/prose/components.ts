import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { cut } from '../../data/figure.ts';
import {
  addId,
  type Collector,
  type Inside,
  type Outline,
  type SceneOutline,
  type StepOutline,
} from './outline.ts';
import { toldIn, type ComponentName, type Jsx } from './elements.ts';
import { checkStepImages, IMAGE_FORM, imageIn } from './image-scenes.ts';
import { displayWords, SCREEN } from './display-words.ts';
import { withoutMarks } from './quotation-marks.ts';
import { headingOf } from './headings.ts';
import { hasNumber } from './typography.ts';

/** An element of the text, with its attributes, and the elements around it. */
export interface Found {
  node: Jsx;
  attributes: Readonly<Record<string, string>>;
  line: number;
  inside: Inside;
}

/**
 * Adds an element to the outline, and reports what is wrong with it in itself.
 *
 * @returns the elements around its children
 */
export type Visitor = (found: Found, collector: Collector) => Inside;

/** One visitor for each component that a story may use. */
export const VISITORS: Readonly<Record<ComponentName, Visitor>> = {
  Scene: visitScene,
  Step: visitStep,
  Quote: visitQuote,
  Guess: visitGuess,
  Figure: visitFigure,
  Given: visitGiven,
  Finding: visitFinding,
  End: visitEnd,
  Picture: visitPicture,
};

function visitScene(
  { node, attributes, line, inside }: Found,
  { outline, report }: Collector,
): Inside {
  const { id = '', form = '', table = '', measure, title = '', note, size } = attributes;
  if (inside.scene) report(line, 'a <Scene> is inside another: close the first one');
  else if (inside.around) report(line, standsAlone('<Scene>', inside.around));
  addId(outline, id, line, 'scene', 'section');
  addText(title, line, outline);
  addText(note ?? '', line, outline);
  const scene: SceneOutline = {
    id,
    form,
    table,
    measure,
    others: attributes.with?.split(/[\s,]+/).filter(Boolean) ?? [],
    title,
    note,
    size,
    steps: [],
    line,
  };
  (form === IMAGE_FORM ? outline.imageScenes : outline.scenes).push(scene);
  if (!childrenOf(node).some(isStep))
    report(line, `the scene "${id}" has no <Step>: give it one for each state`);
  return { ...inside, scene };
}

function visitStep({ node, attributes, line, inside }: Found, collector: Collector): Inside {
  const { outline, report } = collector;
  const { id = '', state = '', words } = attributes;
  const { scene } = inside;
  if ((!scene || inside.step) && !inside.unknown)
    report(
      line,
      `the step "${id}" is ${inside.step ? 'inside another' : 'outside a scene'}: put it straight into a <Scene>`,
    );
  outline.anchors.add(id);
  if (!scene || inside.step) return inside;
  addId(outline, id, line, 'step', 'section');
  const heading = headingOf(childrenOf(node), id, line, collector);
  const image = scene.form === IMAGE_FORM ? imageIn(childrenOf(node))?.url : undefined;
  const step: StepOutline = {
    id,
    state,
    image,
    line,
    heading: heading ? toString(heading) : '',
  };
  if (words !== undefined) step.display = displayWords(node, words, scene, report);
  if (scene.form === IMAGE_FORM) checkStepImages(childrenOf(node), scene, line, report);
  scene.steps.push(step);
  return { ...inside, step };
}

function visitQuote(
  { node, attributes, line, inside }: Found,
  { outline, report }: Collector,
): Inside {
  const { source = '', speaker = '', role, when = '', rank, note = '' } = attributes;
  addText(note, line, outline);
  const inline = node.type === 'mdxJsxTextElement';
  const words = (inline ? [node] : childrenOf(node)).map((child) => toString(child));
  const text = withoutMarks(words);
  outline.quotes.push({ source, speaker, role, note, when, rank, inline, text, line });
  if (!inline && inside.step && inside.scene?.size === SCREEN)
    inside.step.display = boldIn(childrenOf(node)) ?? text;
  if (childrenOf(node).length === 0)
    report(line, 'the quotation has no words: write them between <Quote …> and </Quote>');
  return { ...inside, quote: true, around: '<Quote>' };
}

function visitGuess(
  { node, attributes, line, inside }: Found,
  { outline, report }: Collector,
): Inside {
  const { id = '', of = '', from } = attributes;
  if (childrenOf(node).length === 0)
    report(line, 'the guess has no question: write the question between <Guess …> and </Guess>');
  if (inside.around) report(line, standsAlone('<Guess>', inside.around));
  addId(outline, id, line, 'guess', 'section');
  outline.guesses.push({
    id,
    of,
    from,
    line,
  });
  return { ...inside, around: '<Guess>' };
}

function visitFigure(
  { node, attributes, line, inside }: Found,
  { outline, report }: Collector,
): Inside {
  if (inside.quote)
    report(line, "a quotation is somebody's words: write the number as it was said");
  const { of: to = '', is } = attributes;
  const told = toldIn(is, node);
  if (!inside.quote) outline.figures.push({ to, told, line });
  if (childrenOf(node).length > 0 && !told?.words)
    report(
      line,
      'a <Figure> prints its number: write it as <Figure of="…" />, or say what your words mean, as is="above 43"',
    );
  return inside;
}

function visitGiven(
  { node, attributes, line, inside }: Found,
  { outline, report }: Collector,
): Inside {
  outline.givens.push({ to: attributes.source ?? '', line, name: 'a <Given>' });
  const [first, ...more] = childrenOf(node);
  if (inside.quote)
    report(
      line,
      "a quotation is somebody's words: write the number as it was said, without <Given>",
    );
  else if (inside.link)
    report(line, 'a <Given> leads to its source by itself: move it out of the link around it');
  else if (node.type !== 'mdxJsxTextElement')
    report(line, 'a <Given> is a number within a sentence: write it into a paragraph, on one line');
  else if (first?.type !== 'text' || more.length > 0 || !hasNumber(first.value))
    report(
      line,
      'a <Given> holds a number as its source gives it, in plain text: write <Given source="…">50%</Given>',
    );
  return inside;
}

function visitFinding(
  { node, attributes, line, inside }: Found,
  { outline, report }: Collector,
): Inside {
  outline.findings.push({ to: attributes.table ?? '', line });
  if (childrenOf(node).length > 0)
    report(line, 'a <Finding> has no words of its own: write it as <Finding table="…" />');
  if (inside.scene) report(line, 'a <Finding> is a graphic of its own: put it outside the scene');
  else if (inside.around) report(line, standsAlone('<Finding>', inside.around));
  else if (node.type === 'mdxJsxTextElement')
    report(line, 'a <Finding> is a graphic of its own: put it between two paragraphs');
  return inside;
}

function visitEnd({ node, line, inside }: Found, { outline, report }: Collector): Inside {
  const isFirst = outline.ends.length === 0;
  if (!isFirst) report(line, 'the story has an <End /> already: it ends once');
  if (
    inside.scene ||
    inside.around !== undefined ||
    node.type === 'mdxJsxTextElement' ||
    childrenOf(node).length > 0
  )
    report(line, 'an <End /> stands alone between the story and its notes: write it as <End />');
  outline.ends.push({ line });
  return inside;
}

function visitPicture(
  { node, attributes, line, inside }: Found,
  { outline, report }: Collector,
): Inside {
  addText(attributes.caption ?? '', line, outline);
  const [paragraph, ...more] = childrenOf(node);
  const [image, ...words] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  // A reference to an image elsewhere has a report of its own.
  if (!image?.type.startsWith('image') || more.length > 0 || words.length > 0)
    report(
      line,
      'a <Picture> holds one image: write ![what it shows](./name.png) on a line of its own, with an empty line before and after it',
    );
  return inside;
}

/** Adds the figures and the given numbers that an attribute has in braces. */
function addText(text: string, line: number, outline: Outline): void {
  for (const { words, reference, told, given } of cut(text)) {
    if (reference !== undefined) outline.figures.push({ to: reference, told, line });
    if (given) outline.givens.push({ to: given.source, line, name: words });
  }
}

/** The words of a quotation that its author has put in `<b>`, which alone are large. */
function boldIn(children: readonly Nodes[]): string | undefined {
  const pieces = children.flatMap((child) => ('children' in child ? child.children : [child]));
  const bold = pieces.find((piece) => 'name' in piece && piece.name === 'b');
  return bold && toString(bold);
}

/** The message for a part of the story that is inside an element or a list. */
const standsAlone = (name: string, around: string) =>
  `a ${name} stands between paragraphs, and this one is in ${around}: move it out`;

function childrenOf(node: Jsx): Nodes[] {
  return node.children;
}

/** Whether a node is a step, or was meant to be one: `<step>` has a report of its own. */
function isStep(node: Nodes): boolean {
  return 'name' in node && node.name?.toLowerCase() === 'step';
}
