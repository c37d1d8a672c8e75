import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from './engine/proxy.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

/** The real clients of frames that size themselves, as their hosts load them. */
const CLIENTS: Record<string, string> = {
  '/pym.js': 'pym.js/dist/pym.v1.js',
  '/frames.js': '@newswire/frames/dist/frames.umd.js',
  '/resizer.js': 'iframe-resizer/js/iframeResizer.js',
};

/** A page of the site that says to its host whatever it is told to. */
const ECHO = `<!doctype html><title>Echo</title><script>
  onmessage = ({ data }) => parent.postMessage(data, '*');
</script>`;

/** Keeps every message that the page gets, and from which of its frames. */
const HEARD = `const heard = [];
  addEventListener('message', ({ source, data }) => {
    const frames = Array.from(document.querySelectorAll('iframe'));
    heard.push({ data, from: frames.findIndex((frame) => frame.contentWindow === source) });
  });`;

export interface Host {
  /** Without a slash at the end. The built site is also under `/site/`, where tests can see into frames. */
  origin: string;
  /** Puts a page on the server. Its messages are kept in `heard`. Returns the address. */
  page(body: string, head?: string): string;
  close: () => void;
}

/** Somebody else's site, on an origin of its own. */
export async function openHost(): Promise<Host> {
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
        : pathname.replace(/^\/site\//, 'dist/').replace(/\/$/, '/index.html');
      answer(readFileSync(join(ROOT, path)), TYPES[extname(path)] ?? 'application/octet-stream');
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    }
    return undefined;
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  return {
    origin,
    page(body, head = '') {
      pages.push(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
        <style>body { margin: 0 }</style><script>${HEARD}</script>${head}<body>${body}</body></html>`,
      );
      return `${origin}/page-${pages.length - 1}`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
