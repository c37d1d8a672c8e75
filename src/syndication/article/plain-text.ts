import { parseHTML } from 'linkedom';

const BLOCKS = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol dl dt dd figure figcaption pre table caption'.split(' '),
);

/**
 * Converts HTML to plain text: with a blank line between blocks, a hyphen before the items of a list,
 * tabs between the cells of a table, quotation marks around a quotation, and the address after a link
 * to another page.
 *
 * @param html the output of `sanitiseHtml`
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
      // A graphic, which links to itself, has its description beside the picture.
      return element.closest('figure > a') ? '' : `[${element.getAttribute('alt') ?? ''}]`;
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
    case 'q':
      return `“${words}”`;
    default:
      return BLOCKS.has(element.localName) ? `\n\n${words}\n\n` : inner;
  }
}
