import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FIXTURE_SITE } from '../../build-sites.ts';
import { listen } from '../engine/ports.ts';
import { loadedFonts, openFontPage } from '../support/fonts.ts';
import { SLUG } from '../support/story.ts';

/** Serves the story as over a slow line, a little at a time. */
async function serveSlowly(): Promise<{ server: Server; url: string }> {
  const html = readFileSync(join(FIXTURE_SITE, 'stories', SLUG, 'index.html'));
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html' });
    void (async () => {
      for (let at = 0; at < html.length; at += 8192) {
        response.write(html.subarray(at, at + 8192));
        await pause(10);
      }
      response.end();
    })();
  });
  return { server, url: `http://127.0.0.1:${await listen(server)}/` };
}

test('a first visit shows no fallback font, has no layout shift, and makes no other request', async () => {
  const { server, url } = await serveSlowly();
  const fresh = await openFontPage();
  try {
    await fresh.goto(url);
    const { faces, asked } = await loadedFonts(fresh);
    await fresh.evaluate(() => probe.settled());
    const widths = await fresh.evaluate(() => fontProbe.widths());
    expect(widths.length).toBeGreaterThan(4);
    for (const { words, seen, now } of widths)
      expect({ words, seen }).toEqual({ words, seen: [now] });
    expect(faces.map(({ status }) => status)).toEqual(['loaded', 'loaded', 'loaded']);
    expect(asked).toEqual([]);
    expect(await fresh.evaluate(() => probe.layoutShifts)).toEqual([]);
  } finally {
    await fresh.close();
    server.close();
    server.closeAllConnections();
  }
});
