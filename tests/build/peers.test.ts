// The built sites as programs read them that partners use: WordPress, a consumer of oEmbed, and the bench.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURE_SITE } from '../build-sites.ts';
import { readOembed } from '../third-party-parsers.ts';
import { DIST, filesIn, parse, parseBody, words } from './built-site.ts';

describe.each([
  ['the project’s', DIST],
  ['the fixture stories’', FIXTURE_SITE],
])('on %s site', (_, site) => {
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  const files = filesIn(site);
  const pages = files.filter(
    (file) =>
      /^stories\/[^/]+\/index\.html$|^embed\/(?!.*\/story\/)/.test(file) && file.endsWith('.html'),
  );

  test.each(pages)('a consumer of oEmbed finds what %s is, and a frame for it', async (page) => {
    const document = parse(read(page));
    const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
    const origin = new URL(url).origin;
    const address = `${origin}/${page.replace('index.html', '')}`;
    const answer = await readOembed(site, address);
    const title = words(document.querySelector('h1, title'));
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', title, method: 'auto-discovery' });
    const frame = parseBody(String(answer.html)).querySelector('iframe');
    const src = frame?.getAttribute('src') ?? '';
    expect(files).toContain(`${src.slice(origin.length + 1).replace(/\?.*/, '')}index.html`);
    expect(frame?.getAttribute('title')).toBe(title);
    expect(Number(frame?.getAttribute('height'))).toBe(answer.height);
    // WordPress clamps it.
    expect(Number(answer.height)).toBe(Math.min(Math.max(Number(answer.height), 200), 1000));
    expect(files).toContain(String(answer.thumbnail_url).slice(origin.length + 1));
  });
});
