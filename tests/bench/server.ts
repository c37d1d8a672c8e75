import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file that was sent: its extension with the dot, and its body's size in bytes on the wire. */
export interface Sent {
  extension: string;
  bytes: number;
}

export interface Site {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  /** Everything sent so far, oldest first. Sizes are taken here because a browser only estimates them. */
  sent: readonly Sent[];
  close: () => void;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.png', '.woff2']);

/**
 * Serves the directory `root` (an absolute path) on a free port of 127.0.0.1, with gzip and without
 * caching. `extras` maps further URL paths to files elsewhere.
 */
export async function serve(
  root: string,
  extras: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const sent: Sent[] = [];

  async function load(path: string): Promise<{ file: string; body: Buffer } | undefined> {
    const file = extras[path] ?? join(root, path.endsWith('/') ? `${path}index.html` : path);
    // An encoded slash can still smuggle ".." past the URL parser.
    if (!(path in extras) && !file.startsWith(root + sep)) return undefined;
    try {
      return { file, body: await readFile(file) };
    } catch {
      return undefined;
    }
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    void load(path).then((found) => {
      if (!found) {
        response.writeHead(404).end();
        return;
      }
      const extension = extname(found.file);
      const zip = !COMPRESSED.has(extension);
      const body = zip ? gzipSync(found.body, { level: 9 }) : found.body;
      sent.push({ extension, bytes: body.length });
      response.writeHead(200, {
        'content-type': MEDIA_TYPES[extension] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': 'no-store',
        ...(zip && { 'content-encoding': 'gzip' }),
      });
      response.end(body);
    });
  });

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    sent,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
