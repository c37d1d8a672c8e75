import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listen } from '../engine/ports.ts';

/** A reply that has arrived. */
export interface Post {
  type: string;
  accept: string;
  fields: Record<string, string>;
}

export interface Endpoint {
  /** Where replies can be posted, without a slash at the end: the path selects the answer. */
  origin: string;
  close: () => void;
}

/**
 * Starts a newsroom's endpoint for replies, on an origin of its own. It answers a post to
 *
 * - `/taken` with 200, and `/refused` with 500,
 * - `/mute` without the CORS header that lets the page read the answer,
 * - `/down` by closing the connection,
 * - `/moved` with a redirect to `/thanks`, and `/moved-away` with one to another origin,
 * - `/held/<name>` once there has been a GET of `/release/<name>`. Each test has a name of its own.
 *
 * A GET of `/posts` returns all replies so far, as JSON.
 */
export async function openEndpoint(): Promise<Endpoint> {
  const elsewhere = createServer((_, response) => response.end('thanks, from elsewhere'));
  const away = `http://127.0.0.1:${await listen(elsewhere)}/thanks`;
  const server = createServer(endpoint(away));
  const origin = `http://127.0.0.1:${await listen(server)}`;
  return {
    origin,
    close: () => {
      for (const opened of [server, elsewhere]) {
        opened.close();
        opened.closeAllConnections();
      }
    },
  };
}

/** The status of the answer to a post, by its path; 200 by default. */
const STATUS: Record<string, number> = {
  refused: 500,
  moved: 303,
  'moved-away': 303,
};

/** @param away the address on another origin that some posts redirect to */
function endpoint(away: string): (request: IncomingMessage, response: ServerResponse) => void {
  const posts: Post[] = [];
  const latches = new Map<string, PromiseWithResolvers<undefined>>();
  // A release may arrive before the post that it is for.
  const latch = (name: string) => {
    const found = latches.get(name) ?? Promise.withResolvers<undefined>();
    latches.set(name, found);
    return found;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [, what = '', name = ''] = (request.url ?? '').split('/');
    const reply = (status: number, body: unknown, readable = true) =>
      response
        .writeHead(status, {
          'content-type': 'application/json',
          ...(status === 303 && { location: what === 'moved' ? '/thanks' : away }),
          ...(readable && { 'access-control-allow-origin': '*' }),
        })
        .end(JSON.stringify(body));
    if (request.method === 'GET') {
      if (what === 'release') latch(name).resolve(undefined);
      reply(200, what === 'thanks' ? 'thanks' : posts);
      return;
    }
    if (what === 'down') {
      request.socket.destroy();
      return;
    }
    const type = request.headers['content-type'] ?? '';
    const form = new Response(await buffer(request), { headers: { 'content-type': type } });
    const fields = Object.fromEntries(
      Array.from(await form.formData(), ([key, value]) => [
        key,
        typeof value === 'string' ? value : value.name,
      ]),
    );
    posts.push({ type, accept: request.headers.accept ?? '', fields });
    if (what === 'held') {
      await latch(name).promise;
      latches.delete(name);
    }
    reply(STATUS[what] ?? 200, 'taken', what !== 'mute');
  };
  return (request, response) => {
    // When the reader leaves a page, the browser may cancel its request.
    answer(request, response).catch(() => response.destroy());
  };
}
