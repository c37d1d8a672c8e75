import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  APACHE,
  documentRoot,
  missing,
  NGINX,
  startApache,
  startNginx,
  type Server,
} from '../web-servers.ts';
import { DIST, filesIn, parse, slugs } from './built-site.ts';
import { breadth } from '../tags.ts';

/** The settings that the docs give for a kind of host, in their order. */
function settings(host: string): string[] {
  const docs = readFileSync(new URL('../../docs/partners.md', import.meta.url), 'utf8');
  const section = docs.split(/^### /m).find((text) => text.startsWith(`${host}\n`)) ?? '';
  return Array.from(section.matchAll(/^```\w*\n([^]*?)^```/gm), ([, code = '']) => code.trim());
}

/** Follows every link from an address. Returns the addresses that failed, each with its answer. */
async function faults(start: string): Promise<{ pages: number; wrong: string[] }> {
  const under = new URL('.', start).href;
  const [seen, wrong, queue] = [new Set<string>([start]), [] as string[], [start]];
  let pages = 0;
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    const response = await fetch(url);
    if (!response.ok) wrong.push(`${url}: ${response.status}`);
    const html = (response.headers.get('content-type') ?? '').startsWith('text/html');
    const text = html ? await response.text() : (await response.arrayBuffer(), '');
    if (!html) continue;
    pages++;
    const document = parse(text);
    const ids = new Set(Array.from(document.querySelectorAll('[id]'), ({ id }) => id));
    for (const element of document.querySelectorAll('[href], [src]')) {
      const link = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      const to = new URL(link, response.url);
      const [whole, place] = [to.href.replace(/#.*/, ''), decodeURIComponent(to.hash.slice(1))];
      if (link.startsWith('#') && place && !ids.has(place))
        wrong.push(`${url}: there is no ${link}`);
      if (!whole.startsWith(under) || seen.has(whole)) continue;
      seen.add(whole);
      queue.push(whole);
    }
  }
  return { pages, wrong };
}

/** The pages that others lead to: no link leads to what version 1 had. */
const pages = filesIn(DIST).filter(
  (path) => path.endsWith('.html') && !/\/(?:sequence|view)-/.test(path),
).length;
const story = `stories/${slugs[0] ?? ''}/`;
const headers = async (url: string) => {
  const { headers, status } = await fetch(url, { redirect: 'manual' });
  const get = (name: string) => headers.get(name);
  return {
    status,
    type: get('content-type'),
    cache: get('cache-control'),
    policy: get('content-security-policy'),
    sniff: get('x-content-type-options'),
    location: get('location'),
  };
};

/** Expects the headers that the docs for nginx and Apache promise for the folder at that address. */
async function expectPromised(at: string): Promise<void> {
  const own = "frame-ancestors 'self'";
  const [embed = '', csv = '', graphic = ''] = [
    /^embed\/.*\.html$/,
    /^stories\/.*\.csv$/,
    /^stories\/.*\.svg$/,
  ].map((kind) => filesIn(DIST).find((path) => kind.test(path)));
  for (const [path, type, cache, policy] of [
    [story, 'text/html; charset=utf-8', 'no-cache', own],
    ['licences.txt', 'text/plain; charset=utf-8', 'no-cache', own],
    [csv, 'text/csv; charset=utf-8', 'no-cache', own],
    [`${story}ninjs.json`, /^application\/json/, 'no-cache', own],
    ['feed.xml', /^(text|application)\/xml; charset=utf-8/, 'no-cache', own],
    [`${story}images/card.png`, 'image/png', 'public, max-age=3600', own],
    [graphic, /^image\/svg\+xml/, 'public, max-age=3600', own],
    ['embed.js', /^(text|application)\/javascript/, 'public, max-age=3600', own],
    [embed.replace('index.html', ''), 'text/html; charset=utf-8', 'no-cache', 'frame-ancestors *'],
  ] as const)
    expect({ path, ...(await headers(at + path)) }).toMatchObject({
      path,
      status: 200,
      type: typeof type === 'string' ? type : (expect.stringMatching(type) as string),
      cache,
      policy,
      sniff: 'nosniff',
    });
  const { status, location } = await headers(at + story.slice(0, -1));
  expect(status).toBe(301);
  expect(new URL(location ?? '', at + story).href).toBe(at + story);
}

describe.skipIf(missing(NGINX))('nginx', breadth, () => {
  const served = documentRoot({ 'a/b/c': DIST });
  let plain: Server;
  let deep: Server;
  beforeAll(async () => {
    [plain, deep] = await Promise.all([startNginx(DIST), startNginx(served.root)]);
  });
  afterAll(async () => {
    await Promise.all([plain.stop(), deep.stop()]);
    served.remove();
  });

  test('with its default settings, every link leads somewhere, at the root and three folders down', async () => {
    for (const start of [`${plain.origin}/`, `${deep.origin}/a/b/c/`]) {
      const found = await faults(start);
      expect(found.wrong).toEqual([]);
      // The links reach every page: the partner page leads to each of them.
      expect(found.pages).toBe(pages);
    }
  });

  test('with the settings of the docs, it sends the headers that they promise', async () => {
    const [http = '', server = ''] = settings('nginx');
    const { root, remove } = documentRoot({ 'srv/www/partner': DIST });
    const set = await startNginx(root, server.replaceAll('/srv/www', `${root}/srv/www`), http);
    try {
      await expectPromised(`${set.origin}/partner/`);
    } finally {
      await set.stop();
      remove();
    }
  });
});

describe.skipIf(missing(APACHE))('Apache', breadth, () => {
  test('with the settings of the docs, it sends the headers that they promise', async () => {
    const root = mkdtempSync(join(tmpdir(), 'apache-'));
    // The server runs as another user, who may not read this user's folders.
    chmodSync(root, 0o755);
    cpSync(DIST, join(root, 'partner'), { recursive: true });
    writeFileSync(join(root, 'partner/.htaccess'), settings('Apache').join('\n'));
    const server = await startApache(root);
    try {
      const at = `${server.origin}/partner/`;
      await expectPromised(at);
      expect(await faults(at)).toEqual({ pages, wrong: [] });
    } finally {
      await server.stop();
      rmSync(root, { recursive: true });
    }
  });
});
