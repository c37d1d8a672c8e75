import { unzipSync } from 'fflate';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '../browser/engine/ports.ts';
import { DIST, filesIn, read, slugs } from './built-site.ts';
import { breadth } from '../tags.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every page of the site, and those in the bundles, which are pages of their own. */
const pages = new Map(
  filesIn(DIST)
    .filter((path) => path.endsWith('.html'))
    .map((path) => [path, read(path)]),
);
for (const slug of slugs) {
  const zip = unzipSync(readFileSync(join(DIST, `syndication/${slug}.zip`)));
  for (const [path, bytes] of Object.entries(zip))
    if (path.endsWith('.html')) pages.set(`${slug}.zip: ${path}`, Buffer.from(bytes).toString());
}

test('the site has no font files', () => {
  expect(filesIn(DIST).filter((path) => /\.(woff2?|ttf|otf)$|(^|\/)fonts\//.test(path))).toEqual(
    [],
  );
});

describe.each(Array.from(pages.keys()))('%s', (path) => {
  const html = pages.get(path) ?? '';
  const rules = Array.from(html.matchAll(/@font-face{([^}]+)}/g), ([, rule]) => rule ?? '');
  const own = rules.filter((rule) => rule.includes('url('));

  test('contains each of its typefaces once, and requests none', () => {
    const named = own.map((rule) =>
      /font-family:"?([^;"]+).*font-style:(\w+)/.exec(rule)?.slice(1),
    );
    const names = named.map((parts) => parts?.join(' '));
    expect(names).toContain('Newsreader normal');
    expect(names).toContain('Public Sans normal');
    expect(new Set(names).size).toBe(names.length);
    for (const rule of own) {
      expect(rule).toMatch(/src:url\("data:font\/woff2;base64,[^"]+"\) format\("woff2"\)/);
      expect(rule).toContain('font-display:block');
    }
    expect(html).not.toMatch(/rel="preload"|\.woff/);
  });

  test('has italics only where there are quotations, and none in the iframe of a graphic', () => {
    const isGraphic = path.includes('embed/') && !path.includes('/story/');
    expect(own.length).toBe(html.includes('<blockquote') && !isGraphic ? 3 : 2);
  });

  test('has fallback fonts for each typeface, scaled to its metrics', () => {
    const standIns = rules.filter((rule) => rule.includes('local('));
    expect(standIns.length).toBeGreaterThan(4);
    for (const rule of standIns)
      expect(rule).toMatch(/size-adjust:[\d.]+%;ascent-override:.*descent-override:.*line-gap/);
    const css = html.replace(/@font-face{[^}]*}/g, '');
    for (const family of new Set(standIns.map((rule) => /font-family:"([^"]+)/.exec(rule)?.[1])))
      expect(css).toContain(family);
  });
});

describe('in development', breadth, () => {
  let origin = '';
  let stop = () => Promise.resolve();
  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const server = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)],
      {
        cwd: ROOT,
        stdio: 'ignore',
        // With this variable, Astro's server answers no request.
        env: { ...process.env, VITEST: undefined },
      },
    );
    const ended = once(server, 'exit');
    stop = async () => {
      server.kill();
      await ended;
    };
    await vi.waitFor(async () => expect((await fetch(origin)).status).toBe(200), {
      timeout: 100_000,
      interval: 200,
    });
  });
  afterAll(() => stop());

  test.each([`/stories/${slugs[0] ?? ''}/`, `/embed/${slugs[0] ?? ''}/field/`, '/syndication/'])(
    '%s loads the whole typefaces',
    async (path) => {
      const html = await (await fetch(origin + path)).text();
      const rules = Array.from(html.matchAll(/@font-face{([^}]+)}/g), ([, rule]) => rule ?? '');
      for (const family of ['Newsreader', 'Public Sans'])
        expect(rules.join()).toContain(`font-family:"${family}"`);
      const urls = rules.map((rule) => /url\("([^"]+)"\)/.exec(rule)?.[1] ?? '');
      expect(urls.length).toBeGreaterThan(5);
      for (const url of new Set(urls)) {
        const response = await fetch(new URL(url, origin));
        expect({ url, status: response.status }).toEqual({ url, status: 200 });
        expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 4)).toBe('wOF2');
      }
    },
  );
});
