import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { toString } from 'mdast-util-to-string';
import type { Told } from '../../data/figure.ts';
import { own } from '../../data/own.ts';
import { listOf, type Report } from '../../data/problem.ts';

/** An element in MDX: one of the components, or one of HTML's. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** What a figure's words, or those around it, say of its number. */
export const toldIn = (is: string | undefined, figure: Jsx): Told | undefined =>
  is === undefined ? undefined : { is, words: toString(figure).trim() };

/** The components that a story may use, with their attributes; those with a `?` may be left out. */
export const COMPONENTS = {
  Scene: ['id', 'form', 'table', 'measure?', 'with?', 'title', 'note?', 'size?'],
  Step: ['id', 'state', 'words?'],
  Quote: ['source', 'speaker', 'role?', 'where', 'when', 'rank?', 'note?'],
  Guess: ['id', 'of', 'from?'],
  Finding: ['table'],
  End: [],
  Figure: ['of', 'is?'],
  Given: ['source'],
  Picture: ['caption', 'credit?'],
} satisfies Record<string, string[]>;

/** The name of a component that a story may use. */
export type ComponentName = keyof typeof COMPONENTS;

const NAMES = Object.keys(COMPONENTS);

/** The HTML elements that a story may use: elements for text, which every edition can show. */
const ELEMENTS = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption ' +
    'figure h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span ' +
    'strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** The names of all elements that a story may use. */
export const ELEMENT_NAMES: readonly string[] = [...NAMES, ...ELEMENTS];

/** Whether a story may use an element of that name. */
const isKnown = (name: string): boolean => ELEMENT_NAMES.includes(name);

/** Whether a story may use the element. Reports one that it may not use. */
export function isUsable(node: Jsx, report: Report, line: number): boolean {
  const name = node.name ?? '';
  if (isKnown(name)) return true;
  report(
    line,
    `<${name}> is not allowed: a story may use Markdown, ${listOf(NAMES)}, and HTML elements for text`,
  );
  return false;
}

/**
 * An element's attributes as text. Their faults are reported. An attribute that is code, or that a
 * component lacks, is an empty text.
 *
 * @param spared attributes that a component of that name has elsewhere, and must not have here
 */
export function readAttributes(
  node: Jsx,
  report: Report,
  line: number,
  spared: readonly string[] = [],
): Readonly<Record<string, string>> {
  const tag = `<${node.name ?? ''}>`;
  const read: Record<string, string> = {};
  const faulty = new Set<string>();
  const refuse = (name: string, message: string) => {
    report(line, message);
    faulty.add(name);
  };
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const value = attribute.type === 'mdxJsxAttribute' ? (attribute.value ?? '') : undefined;
    if (name === 'style' || /^on/i.test(name))
      refuse(name, `the page's security policy blocks "${name}" on ${tag}: leave it out`);
    else if (name.includes(':') || name === 'slot')
      refuse(name, `"${name}" of ${tag} is an instruction for a program: leave it out`);
    else if (typeof value !== 'string')
      refuse(name, `${name} of ${tag} is code: write it as text, in quotation marks`);
    else if (Object.hasOwn(read, name))
      refuse(name, `${tag} has "${name}" twice: keep one of them`);
    read[name] = typeof value === 'string' ? value : '';
  }

  const known: Readonly<Record<string, readonly string[]>> = COMPONENTS;
  const expected = own(known, node.name ?? '')?.filter((name) => !spared.includes(name));
  if (!expected) return read;
  const names = expected.map((attribute) => attribute.replace('?', ''));
  const missing = expected.filter(
    (name) => !name.endsWith('?') && !read[name]?.trim() && !faulty.has(name),
  );
  for (const name of Object.keys(read))
    if (!names.includes(name) && !faulty.has(name))
      report(line, `"${name}" is not an attribute of ${tag}: it may have ${listOf(names)}`);
  for (const name of missing) report(line, `${tag} has no ${name}: write ${name}="…"`);
  return read;
}
