import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { openNewsroom, type Newsroom } from './newsroom.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    base: string;
    /** A site with a form for replies, and where they are posted to. */
    newsroom: Pick<Newsroom, 'story' | 'endpoint'>;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the built site to the browser tests: what readers get is what is tested. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(new URL('../../dist', import.meta.url))) {
    throw new Error('There is no dist/ to test: run "npm run build" first');
  }
  const { close, ...newsroom } = await openNewsroom();
  const server = await preview({
    root,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
  });
  project.provide('base', `http://127.0.0.1:${server.port}`);
  project.provide('newsroom', newsroom);
  return async () => {
    await Promise.all([server.stop(), close()]);
  };
}
