import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { sanitiseHtml } from '../../../src/syndication/edition/sanitise.ts';
import { standalonePage } from '../../../src/syndication/bundle/move-page.ts';
import { addressesWith, LEGACY } from '../../character-references.ts';

const PAGE = 'https://orchard.example/stories/pears/';
const ADDRESSES = LEGACY.flatMap(addressesWith);
/** As Astro writes an attribute. */
const written = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const bodyOf = (html: string) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
const hrefs = (root: Element) =>
  Array.from(root.querySelectorAll('a'), (link) => link.getAttribute('href'));

test('an address is the same after its HTML is sanitised', () => {
  const html = ADDRESSES.map((address) => `<p><a href="${written(address)}">a</a></p>`).join('');
  expect(hrefs(bodyOf(sanitiseHtml(html, PAGE)))).toEqual(ADDRESSES);
});

test('links in a standalone page keep their addresses', async () => {
  // As Astro writes them, and as other programs would.
  const ways = [
    written,
    (text: string) => text.replaceAll('&', '&#38;'),
    (text: string) => written(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  ];
  const addresses = [...ADDRESSES, 'https://a.example/?a&#38;b&#34;', 'mailto:a<b>@a.example'];
  for (const way of ways) {
    const html = addresses.map((address) => `<a href="${way(address)}">a</a>`).join('');
    const made = await standalonePage(
      `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`,
      { base: PAGE, asset: () => '', target: '_top', notice: '' },
    );
    expect(hrefs(bodyOf(made))).toEqual(addresses);
  }
});
