import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { APACHE, documentRoot, missing, NGINX, startApache, startNginx } from '../web-servers.ts';
import { DIST, filesIn, slugs } from './built-site.ts';
import { breadth } from '../tags.ts';

/** The settings that the docs give for a kind of host, in their order. */
function settings(host: string): string[] {
  const docs = readFileSync(new URL('../../docs/partners.md', import.meta.url), 'utf8');
  const section = docs.split(/^### /m).find((text) => text.startsWith(`${host}\n`)) ?? '';
  return Array.from(section.matchAll(/^```\w*\n([^]*?)^```/gm), ([, code = '']) => code.trim());
}

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
      await expectPromised(`${server.origin}/partner/`);
    } finally {
      await server.stop();
      rmSync(root, { recursive: true });
    }
  });
});
