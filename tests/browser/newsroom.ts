import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, renameSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../bench/server.ts';
import { copyProject } from '../build/project.ts';
import { listen } from './engine/proxy.ts';

const CONTENT = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

/** A reply as it arrived. */
export interface Post {
  type: string;
  accept: string;
  fields: Record<string, string>;
}

export interface Newsroom {
  /** Where the story with the form is served, once it is built. */
  story: string;
  /** Where replies can be posted, without a slash at the end. What comes of one, its path says. */
  endpoint: string;
  close: () => Promise<void>;
}

/**
 * A site whose publication has an endpoint for replies, and that endpoint, on an origin of its own.
 * The site is being built when this returns: nobody waits for it until the form is to be tested.
 *
 * The endpoint takes what is posted to `/taken`, answers 500 on `/refused`, without a word of who may
 * read it on `/mute`, breaks off on `/down`, and on `/held/<name>` waits for a GET of
 * `/release/<name>`. A GET of `/posts` is all that has arrived, as JSON.
 */
export async function openNewsroom(): Promise<Newsroom> {
  const server = createServer(endpoint());
  const origin = `http://127.0.0.1:${await listen(server)}`;
  const project = copyProject();
  const at = (...path: string[]) => join(project.root, ...path);
  rmSync(at('content'), { recursive: true });
  cpSync(CONTENT, at('content'), { recursive: true });
  appendFileSync(at('content/publication.yaml'), `replyEndpoint: ${origin}/taken\n`);
  const build = spawn(at('node_modules/.bin/astro'), ['build'], {
    cwd: project.root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const built = once(build, 'exit').then(([code]) => {
    // All of it at once: half a page is not to be served.
    if (code === 0) renameSync(at('dist'), at('site'));
  });
  const site = await serve(at('site'));
  return {
    story: `${site.origin}/stories/orchard/`,
    endpoint: origin,
    close: async () => {
      build.kill();
      await built;
      site.close();
      server.close();
      server.closeAllConnections();
      project.remove();
    },
  };
}

function endpoint(): (request: IncomingMessage, response: ServerResponse) => void {
  const posts: Post[] = [];
  const held = new Map<string, () => void>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [, what = '', name = ''] = (request.url ?? '').split('/');
    const reply = (status: number, body: unknown, readable = true) =>
      response
        .writeHead(status, {
          'content-type': 'application/json',
          ...(readable && { 'access-control-allow-origin': '*' }),
        })
        .end(JSON.stringify(body));
    if (request.method === 'GET') {
      if (what === 'release') held.get(name)?.();
      reply(200, posts);
      return;
    }
    if (what === 'down') {
      request.socket.destroy();
      return;
    }
    const type = request.headers['content-type'] ?? '';
    const body = new Response(await buffer(request), { headers: { 'content-type': type } });
    const fields = Object.fromEntries(
      Array.from(await body.formData(), ([key, value]) => [
        key,
        typeof value === 'string' ? value : value.name,
      ]),
    );
    posts.push({ type, accept: request.headers.accept ?? '', fields });
    if (what === 'held') await new Promise<void>((release) => held.set(name, release));
    reply(what === 'refused' ? 500 : 200, 'taken', what !== 'mute');
  };
  return (request, response) => {
    // A page that is left may break off what it was sending.
    answer(request, response).catch(() => response.destroy());
  };
}
