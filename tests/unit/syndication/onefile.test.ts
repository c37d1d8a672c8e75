import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { oneFile } from '../../../src/syndication/onefile.ts';

const POLICY =
  "default-src 'none';img-src 'self' data:;font-src 'self';connect-src 'self' https://replies.example;" +
  "form-action https://replies.example; script-src 'self' 'sha256-old'; style-src 'self' 'sha256-old';";
const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}">${head}</head><body>${body}</body></html>`;
const made = (html: string) =>
  oneFile(html, {
    base: 'https://news.example/stories/pears/',
    asset: (url) => `data:x,${url}`,
    target: '_blank',
  });
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('what the page loads is in it, from wherever it is on the origin', () => {
  const html = made(
    page(
      '<link rel="preload" href="../../fonts/a.woff2" as="font"><link rel="icon" href="../../i.svg">' +
        '<style>@font-face{src:url("../../fonts/a.woff2");font-display:optional}</style>',
      '<img alt="" src="pear.png">',
    ),
  );
  expect(html).not.toContain('preload');
  expect(html).toContain('<link rel="icon" href="data:x,https://news.example/i.svg">');
  expect(html).toContain('src:url("data:x,https://news.example/fonts/a.woff2");font-display:block');
  // And is awaited, before anything shows.
  expect(html).toMatch(/font-display:block}<\/style><script>[^<]*fonts[^<]*<\/script>/);
  expect(html).toContain('src="data:x,https://news.example/stories/pears/pear.png"');
});

test('links within the page stay, those out of it are whole and open where they are to', () => {
  const html = made(
    page(
      '',
      '<a href="#top">a</a><a title="1 > 0" href="data/x.csv?a=1&amp;b=&quot;2&quot;">b</a>' +
        '<a href="mailto:a@news.example">c</a><a id="d" href="https://other.example/">d</a><a id="e">e</a>',
    ),
  );
  for (const link of [
    '<a href="#top">',
    '<a title="1 > 0" href="https://news.example/stories/pears/data/x.csv?a=1&amp;b=%222%22" target="_blank">',
    '<a href="mailto:a@news.example">',
    '<a id="d" href="https://other.example/" target="_blank">',
    '<a id="e">',
  ])
    expect(html).toContain(link);
});

test('the policy is first, and knows what is in the page by its hash alone', () => {
  const [style, script] = ['p{color:red}', 'const a = "<a href=\\"x\\">", $ = "$&";'];
  const json = '{"a":"<link rel=\\"icon\\" href=\\"x\\">"}';
  const html = made(
    page(
      `<style>${style}</style>`,
      `<script>${script}</script><script type="application/json">${json}</script>`,
    ),
  );
  expect(html).toContain(
    '<meta charset="utf-8"><meta http-equiv="content-security-policy" content="' +
      "default-src 'none'; img-src data:; font-src data:; connect-src https://replies.example; " +
      `form-action https://replies.example; script-src ${hash(script)}; style-src ${hash(style)}">` +
      '<meta name="robots" content="noindex">',
  );
  // What is in them is nobody's markup.
  expect(html).toContain(`<script>${script}</script>`);
  expect(html).toContain(json);
  expect(html.match(/content-security-policy/g)).toHaveLength(1);
});
