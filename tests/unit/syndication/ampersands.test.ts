import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { formOf } from '../../../src/graphics/forms.ts';
import { serialiseContent, serialiseSvg } from '../../../src/markup/html.ts';
import { still } from '../../../src/graphics/kit/still.ts';
import { sanitiseHtml } from '../../../src/syndication/edition/sanitise.ts';
import { standalonePage } from '../../../src/syndication/bundle/move-page.ts';
import { addressesWith, LEGACY } from '../../character-references.ts';
import { readXml } from '../../third-party-parsers.ts';
import { data, states } from '../graphics/sample-data.ts';

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

test('a parser reads the name of a graphic as it was written, as HTML and as XML', () => {
  const words = LEGACY.map((name) => `&${name}`).join(' ');
  const form = formOf('dots');
  const named = { ...data, words: { ...data.words, part: `with <${words}> "x"` } };
  const svg = still({ name: 'dots', form, data: named, states, position: 0 });
  const name = bodyOf(svg).querySelector('svg')?.getAttribute('aria-label');
  expect(name).toContain(`<${words}> "x"`);
  expect(readXml(svg).attributes['aria-label']).toBe(name);
});

test('a parser reads serialised markup as the nodes that it was made from', () => {
  const html =
    '<p class="a" hidden>x &amp;amp; &lt;y&gt; "z"\u00a0<br><em></em></p><!-- gone -->' +
    '<svg viewBox="0 0 1 1"><g data-key="&amp;copy &quot;"><circle r="1"/></g><text>&amp;lt</text></svg>';
  const body = bodyOf(html);
  const out = serialiseContent(body);
  expect(out).toBe(
    '<p class="a" hidden="">x &amp;amp; &lt;y&gt; "z"\u00A0<br><em></em></p>' +
      '<svg viewBox="0 0 1 1"><g data-key="&amp;copy &quot;"><circle r="1"/></g><text>&amp;lt</text></svg>',
  );
  expect(serialiseContent(bodyOf(out))).toBe(out);
  const svg = body.querySelector('svg');
  expect(svg && serialiseSvg(svg)).toBe(out.slice(out.indexOf('<svg')));
});
