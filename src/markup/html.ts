import { escapeAttribute, escapeText } from './xml.ts';
import { parseHTML } from 'linkedom';

/** Elements without an end tag. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Serialises the content of a node as HTML that a parser reads back as the same nodes. linkedom's own
 * `innerHTML` does not escape `&` in attributes, so that `?print&copy` would become `?print©`.
 */
export function serialiseContent(node: Node): string {
  return Array.from(node.childNodes, (child) => serialise(child, false)).join('');
}

/** Serialises an SVG as markup that is right in HTML, and as XML without a namespace. */
export function serialiseSvg(svg: Element): string {
  return serialise(svg, true);
}

function serialise(node: Node, foreign: boolean): string {
  if (node.nodeType === node.TEXT_NODE) return escapeText(node.textContent ?? '');
  if (node.nodeType !== node.ELEMENT_NODE) return '';
  const { localName, attributes, childNodes } = node as Element;
  const tag = [
    localName,
    ...Array.from(attributes, ({ name, value }) => `${name}="${escapeAttribute(value)}"`),
  ].join(' ');
  if (VOID.has(localName)) return `<${tag}>`;
  const inside = foreign || localName === 'svg';
  if (inside && childNodes.length === 0) return `<${tag}/>`;
  const content = Array.from(childNodes, (child) => serialise(child, inside)).join('');
  return `<${tag}>${content}</${localName}>`;
}

/**
 * Parses the content of a page's body.
 *
 * @returns the document around it, in which nothing else is
 */
export const parseBody = (html: string): Document =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
