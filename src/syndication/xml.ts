/** An element, its attributes and what is in it: elements, text, and text to be kept as CDATA. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string | number>;
  children: (XmlElement | Cdata | string)[];
}

interface Cdata {
  cdata: string;
}

/** An element with attributes, and with children of which those that are undefined are left out. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: (XmlElement['children'][number] | undefined)[]
): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/** Text that is kept as it is, which is kinder to whoever reads a file with markup in it. */
export const cdata = (text: string): Cdata => ({ cdata: text });

/** A whole XML 1.0 document. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${markup(root)}\n`;
}

/** An element on its own, or what is in one. */
export function markup(node: XmlElement['children'][number]): string {
  if (typeof node === 'string') return escape(node);
  // The end of a section cannot stand in one: it is cut in two.
  if ('cdata' in node)
    return `<![CDATA[${clean(node.cdata).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  const { name, attributes, children } = node;
  const tag = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(String(value))}"`),
  ].join(' ');
  if (children.length === 0) return `<${tag}/>`;
  // Only between elements is white space nobody's text.
  const nested = children.every((child) => typeof child === 'object' && 'name' in child);
  const gap = nested ? '\n' : '';
  return `<${tag}>${gap}${children.map(markup).join(gap)}${gap}</${name}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return clean(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** Leaves out what no XML document may hold: most control characters, and halves of a pair. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
