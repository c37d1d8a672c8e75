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

test('a page has its faces at the end of its head, after what social networks read, and its policy allows them', async () => {
  const html = await addTypefaces(page(SERIF, '<p>A $& b</p>'));
  const added = Array.from(html.matchAll(/<(style|script)>([^]*?)<\/\1>/g)).slice(1);
  expect(added.map(([, kind]) => kind)).toEqual(['style', 'script', 'style']);
  for (const [, kind = '', text = ''] of added) {
    const hash = createHash('sha256').update(text).digest('base64');
    expect(html.split('content-security-policy')[1]?.split(`${kind}-src`)[1]).toContain(hash);
  }
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
