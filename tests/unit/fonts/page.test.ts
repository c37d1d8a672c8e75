import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { typefacesOf, withTypefaces } from '../../../src/fonts/page.ts';

const POLICY = "default-src 'none';font-src data:; script-src 'self' 'sha256-a'; style-src 'self';";
const page = (css: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="A">` +
  `<meta http-equiv="content-security-policy" content="${POLICY}"><style>${css}</style></head>` +
  `<body>${body}</body></html>`;
const addTypefaces = async (html: string) => withTypefaces(html, await typefacesOf(html));
const SERIF = 'body{font-family:Newsreader,serif}';

test('a page has its faces at the end of its head, and its policy allows them', async () => {
  const html = await addTypefaces(page(SERIF, '<p>A $& b</p>'));
  const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const blocks = Array.from(html.matchAll(/<(style|script)>([^]*?)<\/\1>/g), ([, kind, text]) => ({
    kind,
    text: text ?? '',
  }));
  expect(blocks.map(({ kind }) => kind)).toEqual(['style', 'style', 'script', 'style']);
  for (const { kind, text } of blocks.slice(1)) {
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const directive = policy.split(';').find((part) => part.trim().startsWith(`${kind ?? ''}-src`));
    expect(directive).toContain(hash);
  }
  expect(policy).toMatch(
    /^default-src 'none'; font-src data:; script-src 'self' 'sha256-a' 'sha256-\S+'; style-src 'self'(?: 'sha256-\S+'){2}$/,
  );
  // A social network reads the start of a page alone.
  expect(html.indexOf('og:title')).toBeLessThan(1000);
  expect(html).toMatch(/<\/style><\/head><body><p>A \$& b<\/p><\/body><\/html>$/);
});

test('the script waits for the page’s faces alone: the fallbacks come after it', async () => {
  const html = await addTypefaces(page(SERIF, '<p>A</p>'));
  const [before = '', after = ''] = html.split(/<script>[^<]*fonts[^<]*<\/script>/);
  expect(before.match(/@font-face/g)).toHaveLength(1);
  expect(before).toMatch(/url\("data:font\/woff2;base64,/);
  expect(after).toMatch(/local\("Georgia"\).*size-adjust/);
  expect(after).not.toContain('url(');
});
