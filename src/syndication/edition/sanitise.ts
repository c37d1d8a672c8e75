import { parseBody, serialiseContent } from '../../markup/html.ts';

const KEPT = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote figure figcaption pre hr br img a ' +
    'table caption thead tbody tfoot tr th td ' +
    'em strong b i u s small sub sup abbr dfn cite code kbd samp var time bdi bdo mark del ins ' +
    'ruby rp rt wbr'
  ).split(' '),
);

/** Elements that begin on a line of their own. */
const BLOCKS = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p ul ol dl blockquote figure figcaption pre hr table ' +
    'address article aside details div footer header main nav section summary'
  ).split(' '),
);

/** Elements that are useless outside the page. They are removed with their content. */
const DROPPED =
  'script, style, template, noscript, svg, canvas, iframe, object, embed, audio, video, form, ' +
  'label, button, input, select, textarea, output, dialog, [hidden], [aria-hidden="true"], .cited';

const ATTRIBUTES: Record<string, string[]> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  blockquote: ['cite'],
  ol: ['start'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  time: ['datetime'],
};
const EVERYWHERE = ['lang', 'dir', 'title'];
const ADDRESSES = new Set(['href', 'src', 'cite']);

/**
 * Sanitises HTML for feed readers and content management systems: only text and its structure stay,
 * and all addresses are whole.
 *
 * @param html the content of a body
 * @param base the address that relative addresses start from
 */
export function sanitiseHtml(html: string, base: string): string {
  const document = parseBody(html);
  const { body } = document;
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  for (const element of Array.from(body.querySelectorAll('*'))) {
    const tag = element.localName;
    // Any element that names the language of its words stays, because nothing else names it.
    if (!KEPT.has(tag) && !element.matches('[lang], [dir]')) {
      unwrap(element);
      continue;
    }
    const allowed = [...(ATTRIBUTES[tag] ?? []), ...EVERYWHERE];
    for (const { name, value } of Array.from(element.attributes)) {
      const kept = ADDRESSES.has(name) ? wholeAddress(value, base) : value;
      if (!allowed.includes(name) || kept === undefined) element.removeAttribute(name);
      else element.setAttribute(name, kept);
    }
  }
  return serialiseContent(body).trim();
}

/** Replaces an element with what is in it. Words of a block become paragraphs: else they run into those beside them. */
function unwrap(element: Element): void {
  const { ownerDocument, localName } = element;
  const content: Node[] = [];
  let paragraph: HTMLElement | undefined;
  for (const node of Array.from(element.childNodes)) {
    if (!BLOCKS.has(localName) || BLOCKS.has((node as Element).localName)) paragraph = undefined;
    else if (!paragraph && node.textContent?.trim())
      content.push((paragraph = ownerDocument.createElement('p')));
    if (paragraph) paragraph.append(node);
    else content.push(node);
  }
  element.replaceWith(...content);
}

/** The whole address; undefined if it would run code. */
function wholeAddress(address: string, base: string): string | undefined {
  const url = URL.parse(address, base);
  return url && /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : undefined;
}
