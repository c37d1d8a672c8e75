import { element, type XmlElement } from '../../markup/xml.ts';
import type { Fonts } from './fonts.ts';

/**
 * A picture as the renderer of the PNGs needs it. The renderer knows no direction and would choose the
 * fonts of single characters itself, so both are written out in every text.
 */
export const forRenderer = (picture: XmlElement, fonts: Pick<Fonts, 'isExtended'>): XmlElement =>
  written(picture, 'ltr', fonts);

function written(
  node: XmlElement,
  direction: string | number,
  fonts: Pick<Fonts, 'isExtended'>,
): XmlElement {
  const { name, attributes, children } = node;
  const here = attributes.direction ?? direction;
  if (name === 'text') return withFamilies(here === 'rtl' ? turned(node) : node, fonts);
  return {
    ...node,
    children: children.map((child) => (isElement(child) ? written(child, here, fonts) : child)),
  };
}

const isElement = (child: XmlElement['children'][number]): child is XmlElement =>
  typeof child === 'object' && 'name' in child;

const OTHER_ANCHOR: Record<string, string> = { start: 'end', end: 'start' };

/** A text from right to left, for a renderer that takes all text for one from left to right. */
function turned({ name, attributes, children }: XmlElement): XmlElement {
  const anchor = attributes['text-anchor'] ?? 'start';
  return {
    name,
    attributes: { ...attributes, 'text-anchor': OTHER_ANCHOR[anchor] ?? anchor },
    children: ['\u202B', ...children, '\u202C'],
  };
}

/** Arabic letters, whatever language they are of. */
const ARABIC = /\p{Script=Arabic}/u;

/**
 * Names the family of each character from the rest of Europe. The renderer would take such a character
 * from the first file that has it, in any family and weight. A text in Arabic is in one family as a
 * whole: the renderer cannot join the letters of a text that is in several.
 */
function withFamilies(text: XmlElement, { isExtended }: Pick<Fonts, 'isExtended'>): XmlElement {
  const isSerif = String(text.attributes['font-family']).includes('Newsreader');
  const words = wordsOf(text);
  if (ARABIC.test(words)) {
    const family = isSerif ? 'Noto Naskh Arabic' : 'Noto Sans Arabic';
    return { ...text, attributes: { ...text.attributes, 'font-family': family } };
  }
  if (!Array.from(words).some(isExtended)) return text;
  const attributes = { 'font-family': isSerif ? 'Newsreader Ext' : 'Public Sans Ext' };
  const named = (node: XmlElement): XmlElement => ({
    ...node,
    children: node.children.flatMap((child): XmlElement['children'] => {
      if (typeof child !== 'string') return [isElement(child) ? named(child) : child];
      const characters = Array.from(child, (character) =>
        isExtended(character) ? element('tspan', attributes, character) : character,
      );
      // With a text among them, no white space is written between the elements.
      return ['', ...characters];
    }),
  });
  return named(text);
}

/** What a text and its parts say. */
const wordsOf = ({ children }: XmlElement): string =>
  children
    .map((child) => (isElement(child) ? wordsOf(child) : typeof child === 'string' ? child : ''))
    .join('');
