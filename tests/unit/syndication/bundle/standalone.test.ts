import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { standalonePage } from '../../../../src/syndication/bundle/move-page.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** A page whose policy allows this script, this style and others. */
const page = (head: string, body = '', { script = '', style = '' } = {}) => {
  const policy =
    "default-src 'none';img-src 'self' data:;font-src data:;connect-src 'self' https://data.example;" +
    `form-action 'none'; script-src ${hash(script)}; style-src ${hash(style)};`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">${head}</head><body>${body}</body></html>`;
};
const made = (html: string) =>
  standalonePage(html, {
    base: 'https://news.example/stories/pears/',
    asset: (url) => `data:x,${url}`,
    target: '_blank',
    notice: 'Whose the fonts ---> are',
  });

test.each([
  '<script src="a.js"></script>',
  '<link rel="stylesheet" href="a.css">',
  '<iframe src="../plums/"></iframe>',
  '<noscript></noscript>',
  '<img srcset="a.png 1x, b.png 2x">',
  '<video poster="a.png"></video>',
  '<svg><image href="a.png"/></svg>',
])('a page with %s is refused, by its address', async (html) => {
  await expect(made(page('', html))).rejects.toThrow(
    `https://news.example/stories/pears/ has ${html.replace('<svg>', '').replace(/<\/.*/, '')} in it:`,
  );
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
      "default-src 'none'; img-src data:; font-src data:; connect-src https://data.example; " +
      `form-action 'none'; script-src ${hash(script)}; style-src ${hash(style)}">` +
      '<meta name="robots" content="noindex">',
  );
  // Markup in scripts and data is only text.
  expect(html).toContain(`<script>${script}</script>`);
  expect(html).toContain(json);
  expect(html.match(/content-security-policy/g)).toHaveLength(1);
});

test.each(["p{background:url( 'a.png')}", '@import "a.css";'])(
  'a page whose style loads a file is refused: %s',
  async (css) => {
    await expect(made(page(`<style>${css}</style>`))).rejects.toThrow(
      'https://news.example/stories/pears/ has a style that loads a file',
    );
  },
);

test('a page that would lose its policy is refused', async () => {
  await expect(made('<html><head></head></html>')).rejects.toThrow('has no <meta charset>');
});
