import { parseHTML } from 'linkedom';

const BLOCKS = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol dl dt dd figure figcaption pre table caption'.split(' '),
);

/**
 * Clean HTML as plain text: a blank line between blocks, a hyphen before the items of a list, tabs
 * between the cells of a table, quotation marks about a quotation, and after a link to another page
 * its address.
 *
 * @param html as `cleanHtml` gives it
 * @param page the address of the story's own page
 */
export function plainText(html: string, page: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return textOf(document.body, page)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function textOf(node: Node, page: string): string {
  if (node.nodeType === node.TEXT_NODE) return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
  const element = node as Element;
  const inner = Array.from(node.childNodes, (child) => textOf(child, page)).join('');
  const words = inner.trim();
  switch (element.localName) {
    case 'br':
      return '\n';
    case 'hr':
      return '\n\n* * *\n\n';
    case 'img':
      // A figure says in words what its picture shows.
      return element.closest('figure') ? '' : `[${element.getAttribute('alt') ?? ''}]`;
    case 'a': {
      const href = element.getAttribute('href') ?? '';
      const elsewhere = /^https?:/.test(href) && !href.startsWith(`${page}#`) && href !== words;
      return elsewhere ? `${inner} (${href})` : inner;
    }
    case 'li':
      return `\n- ${words}`;
    case 'tr':
      return `\n${Array.from(element.children, (cell) => textOf(cell, page).trim()).join('\t')}`;
    case 'blockquote':
      return `\n\n“${words}”\n\n`;
    default:
      return BLOCKS.has(element.localName) ? `\n\n${words}\n\n` : inner;
  }
}
