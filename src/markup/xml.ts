/** An element of XML. Its children are elements, text, and CDATA sections. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string | number>;
  children: (XmlElement | Cdata | string)[];
}

interface Cdata {
  cdata: string;
}

/** Makes an element. Children that are undefined are left out. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: (XmlElement['children'][number] | undefined)[]
): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/** Makes a CDATA section, in which markup is not escaped and so easier to read. */
export const cdata = (text: string): Cdata => ({ cdata: text });

/** Writes an XML 1.0 document. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${markup(root)}\n`;
}

/** Writes an element, or a child of one. */
export function markup(node: XmlElement['children'][number]): string {
  if (typeof node === 'string') return escapeText(withoutInvalid(node));
  // A section cannot contain its own end, so that is split between two sections.
  if ('cdata' in node)
    return `<![CDATA[${withoutInvalid(node.cdata).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  const { name, attributes, children } = node;
  const tag = [
    name,
    ...Object.entries(attributes).map(
      ([key, value]) => `${key}="${escapeAttribute(withoutInvalid(String(value)))}"`,
    ),
  ].join(' ');
  if (children.length === 0) return `<${tag}/>`;
  // White space is only added between elements, where it is not part of a text.
  const nested = children.every((child) => typeof child === 'object' && 'name' in child);
  const gap = nested ? '\n' : '';
  return `<${tag}>${gap}${children.map(markup).join(gap)}${gap}</${name}>`;
}

/** Removes characters that XML forbids: most control characters, and lone surrogates. */
function withoutInvalid(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Writes a text between the tags of HTML or XML. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => REFERENCES[character] ?? '');

/** Writes the value of an attribute, between double quotation marks. */
export const escapeAttribute = (value: string): string =>
  value.replace(/[&<>"]/g, (character) => REFERENCES[character] ?? '');
