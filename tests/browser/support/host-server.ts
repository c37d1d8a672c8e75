import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from '../engine/ports.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

/** The clients with which hosts size iframes, by the path where the host's pages load them. */
const CLIENTS: Record<string, string> = {
  '/pym.js': 'pym.js/dist/pym.v1.js',
  '/frames.js': '@newswire/frames/dist/frames.umd.js',
  '/resizer.js': 'iframe-resizer/js/iframeResizer.js',
};

/** A page of the site that posts every message back to its host. */
const ECHO = `<!doctype html><title>Echo</title><script>
  onmessage = ({ data }) => parent.postMessage(data, '*');
</script>`;

/** The embed.js of an earlier version, served beside the same iframes. */
const OLDER = 'tests/fixtures/embed/older.js';

/** Records every message that the page receives, and from which of its iframes. */
const RECEIVED = `var received = [];
  addEventListener('message', ({ source, data }) => {
    const frames = Array.from(document.querySelectorAll('iframe'));
    received.push({ data, from: frames.findIndex((frame) => frame.contentWindow === source) });
  });`;

export interface HostServer {
  /**
   * Without a slash at the end. The built site is also served under `/site/`, where tests can see into
   * iframes, and, as the sites of other publishers, under `/other/` and `/older/`. The last has an older
   * embed.js.
   */
  origin: string;
  /** Adds a page, whose global `received` holds its messages. Returns the address. */
  addPage(body: string, head?: string): string;
}

/** Starts the server of a site that embeds our graphics, on another origin than ours. */
export async function startHostServer(): Promise<HostServer> {
  const pages: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const answer = (body: string | Buffer, type: string) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    const page = pages[Number(/^\/page-(\d+)$/.exec(pathname)?.[1] ?? -1)];
    if (pathname === '/site/echo.html') return answer(ECHO, TYPES['.html'] ?? '');
    const client = CLIENTS[pathname];
    if (page !== undefined) return answer(page, TYPES['.html'] ?? '');
    try {
      const path = client
        ? join('node_modules', client)
        : pathname === '/older/embed.js'
          ? OLDER
          : pathname
              .replace(/^\/(site|other|older)\//, 'node_modules/.cache/fixture-site/')
              .replace(/\/$/, '/index.html');
      answer(readFileSync(join(ROOT, path)), TYPES[extname(path)] ?? 'application/octet-stream');
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    }
    return undefined;
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  // It lasts as long as the worker, and must not keep that alive.
  server.unref();
  return {
    origin,
    addPage(body, head = '') {
      pages.push(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
        <style>body { margin: 0 }</style><script>${RECEIVED}</script>${head}<body>${body}</body></html>`,
      );
      return `${origin}/page-${pages.length - 1}`;
    },
  };
}
