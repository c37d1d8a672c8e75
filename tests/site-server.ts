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

/** A file, as it is sent. */
interface Loaded {
  extension: string;
  /** Whether the body is packed. */
  zip: boolean;
  body: Buffer;
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
  '.xml': 'application/xml',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const COMPRESSED = new Set(['.png', '.woff2']);
/** What may name the site's own address. */
const DOCUMENTS = new Set(['.html', '.json', '.xml']);

export interface ServeOptions {
  /** Further URL paths, and the files elsewhere that answer them. */
  extras?: Readonly<Record<string, string>>;
  /** Changes each page, JSON and XML file before it is sent. */
  rewrite?: (text: string) => string;
}

/**
 * Serves the directory `root` (an absolute path) on a free port of 127.0.0.1, with gzip. A browser
 * asks again each time, but may keep a page in its back/forward cache.
 */
export async function serve(
  root: string,
  { extras = {}, rewrite }: ServeOptions = {},
): Promise<Site> {
  const sent: Sent[] = [];

  /** What is at a path, as it is sent. */
  async function load(path: string): Promise<Loaded | undefined> {
    const file = extras[path] ?? join(root, path.endsWith('/') ? `${path}index.html` : path);
    // An encoded slash can still smuggle ".." past the URL parser.
    if (!(path in extras) && !file.startsWith(root + sep)) return undefined;
    try {
      const extension = extname(file);
      const zip = !COMPRESSED.has(extension);
      const read = await readFile(file);
      const body =
        rewrite && DOCUMENTS.has(extension) ? Buffer.from(rewrite(read.toString())) : read;
      return { extension, zip, body: zip ? gzipSync(body, { level: 9 }) : body };
    } catch {
      return undefined;
    }
  }

  // A site does not change while it is served, and packing takes longer than sending.
  const loaded = new Map<string, Promise<Loaded | undefined>>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const loading = loaded.get(path) ?? load(path);
    loaded.set(path, loading);
    void loading.then((found) => {
      if (!found) {
        response.writeHead(404).end();
        return;
      }
      const { extension, zip, body } = found;
      sent.push({ extension, bytes: body.length });
      response.writeHead(200, {
        'content-type': MEDIA_TYPES[extension] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': 'no-cache',
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
