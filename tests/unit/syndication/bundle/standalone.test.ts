import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { standalonePage } from '../../../../src/syndication/bundle/standalone.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** A page whose policy allows this script, this style and others. */
const page = (head: string, body = '', { script = '', style = '' } = {}) => {
  const policy =
    "default-src 'none';img-src 'self' data:;font-src data:;connect-src 'self' https://replies.example;" +
    `form-action https://replies.example; script-src 'self' 'sha256-old' ${hash(script)}; style-src 'self' ${hash(style)};`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">${head}</head><body>${body}</body></html>`;
};
const made = (html: string) =>
  standalonePage(html, {
    base: 'https://news.example/stories/pears/',
    asset: (url) => `data:x,${url}`,
    target: '_blank',
    notice: 'Whose the fonts ---> are',
  });
const OWN = 'data:x,https://news.example/stories/pears';

test('everything that the page loads is in it, from wherever it is on the origin', async () => {
  const html = await made(
    page(
      '<link rel="icon" href="../../i.svg">' +
        '<style>p{background:url("../../a.png")}@font-face{src:url("data:font/woff2;base64,AA")}</style>',
      '<img alt="" src="pear.png">',
    ),
  );
  expect(html).toContain('<link rel="icon" href="data:x,https://news.example/i.svg">');
  expect(html).toContain('p{background:url("data:x,https://news.example/a.png")}');
  expect(html).toContain('@font-face{src:url("data:font/woff2;base64,AA")}');
  expect(html).toContain(`src="${OWN}/pear.png"`);
});

test.each([
  [
    'an image in several sizes',
    '<img srcset="a.png 1x, b.png 2x" src="a.png">',
    `<img srcset="${OWN}/a.png 1x, ${OWN}/b.png 2x" src="${OWN}/a.png">`,
  ],
  [
    'a picture of several types',
    '<picture><source type="image/webp" srcset="a.webp"></picture>',
    `<picture><source type="image/webp" srcset="${OWN}/a.webp"></picture>`,
  ],
  [
    'a video with its poster and captions',
    '<video src="a.mp4" poster="a.png"><source src="a.webm"><track src="a.vtt"></video>',
    `<video src="${OWN}/a.mp4" poster="${OWN}/a.png"><source src="${OWN}/a.webm"><track src="${OWN}/a.vtt"></video>`,
  ],
  ['a sound', '<audio src="a.mp3"></audio>', `<audio src="${OWN}/a.mp3"></audio>`],
  ['a button', '<input type="image" src="a.png">', `<input type="image" src="${OWN}/a.png">`],
  [
    'an image in a drawing',
    '<svg><use href="#b"/><image href="a.png"/></svg>',
    `<svg><use href="#b"/><image href="${OWN}/a.png"/></svg>`,
  ],
])('%s is in the page', async (_, before, after) => {
  expect(await made(page('', before))).toContain(`<body>${after}</body>`);
});

test.each([
  '<script src="a.js"></script>',
  '<link rel="stylesheet" href="a.css">',
  '<iframe src="../plums/"></iframe>',
  '<object data="a.svg"></object>',
  '<embed src="a.svg">',
  '<frame src="../plums/">',
  '<noscript></noscript>',
])('a page with %s is refused, by its address', async (html) => {
  await expect(made(page('', html))).rejects.toThrow(
    `https://news.example/stories/pears/ has ${html.replace(/<\/.*/, '')} in it:`,
  );
});

test('links within the page stay, and those out of it are whole and say where they open', async () => {
  const html = await made(
    page(
      '',
      '<a href="#top">a</a><a title="1 > 0" href="data/x.csv?a=1&amp;b=&quot;2&quot;">b</a>' +
        '<a href="mailto:a@news.example">c</a><a id="d" href="https://other.example/">d</a><a id="e">e</a>',
    ),
  );
  for (const link of [
    '<a href="#top">',
    '<a title="1 &gt; 0" href="https://news.example/stories/pears/data/x.csv?a=1&amp;b=%222%22" target="_blank">',
    '<a href="mailto:a@news.example">',
    '<a id="d" href="https://other.example/" target="_blank">',
    '<a id="e">',
  ])
    expect(html).toContain(link);
});

test('the policy is first, and allows by its hash alone what it allowed before', async () => {
  const [style, script] = ['p{color:red}', 'const a = "<a href=\\"x\\">", $ = "$&";'];
  const json = '{"a":"<link rel=\\"icon\\" href=\\"x\\">"}';
  const html = await made(
    page(
      `<style>${style}</style>`,
      `<script>${script}</script><script>hacked()</script><script type="application/json">${json}</script>`,
      { style, script },
    ),
  );
  expect(html).toContain(
    '<meta charset="utf-8"><meta http-equiv="content-security-policy" content="' +
      "default-src 'none'; img-src data:; font-src data:; connect-src https://replies.example; " +
      `form-action https://replies.example; script-src ${hash(script)}; style-src ${hash(style)}">` +
      '<meta name="robots" content="noindex">',
  );
  // Markup in scripts and data is only text.
  expect(html).toContain(`<script>${script}</script>`);
  expect(html).toContain(json);
  expect(html.match(/content-security-policy/g)).toHaveLength(1);
});

test('the policy allows a style as it is after its addresses have changed', async () => {
  const css = 'p{background:url(a.png)}';
  const html = await made(page(`<style>${css}</style>`, '', { style: css }));
  const style = /<style>([^<]*)/.exec(html)?.[1] ?? '';
  expect(style).toContain(`url("${OWN}/a.png")`);
  expect(html).toContain(`style-src ${hash(style)}"`);
});

test('the structured data stay behind, and nothing else does', async () => {
  const html = await made(
    page(
      '',
      '<p>a</p><script type="application/ld+json">{"a":"b"}</script><p>c</p><script>d()</script>',
    ),
  );
  expect(html).toContain('<body><p>a</p><p>c</p><script>d()</script></body>');
});

test('the notice is a comment in the head, whatever is in it', async () => {
  expect(await made(page('<title>a</title>'))).toContain(
    '<title>a</title><!--\nWhose the fonts - - -> are\n--></head>',
  );
});

test('a page that would lose its policy is refused', async () => {
  await expect(made('<html><head></head></html>')).rejects.toThrow('has no <meta charset>');
});
