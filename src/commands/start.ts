// `npm start`: builds the site, serves it on a free port or on PORT, and prints the addresses.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPort } from '../build/port.ts';
import { preflight } from './preflight.ts';

const HOST = '127.0.0.1';
const parent = process.ppid;
const root = fileURLToPath(new URL('../../', import.meta.url));
await preflight(HOST);
const { build, preview } = await import('astro');
await build({ root, logLevel: 'error' });
const server = await preview({
  root,
  logLevel: 'error',
  server: { host: HOST, port: readPort() ?? 0 },
  vite: { preview: { strictPort: true } },
});
let stopping: Promise<void> | undefined;
const stop = () => {
  // A stopped server is no failure, but Vite also listens to SIGTERM and would exit with 143.
  process.exitCode = 0;
  stopping ??= server.stop().then(() => process.exit());
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
// npm starts this process through a shell, which may end without passing a signal on.
if (process.env.npm_lifecycle_event !== undefined)
  setInterval(() => process.ppid === parent || stop(), 200).unref();

const origin = `http://${HOST}:${server.port}`;
const stories = readdirSync(join(root, 'dist/stories'));
process.stdout.write(
  [
    '',
    ...stories.map((slug) => `Story:      ${origin}/stories/${slug}/`),
    `Whole site: ${origin}/`,
    `Partners:   ${origin}/syndication/`,
    '',
    'Open it in a browser and scroll. Press Ctrl+C to stop.',
    'To write: npm run dev, then change a file under content/. To check it: npm run check.',
    '',
  ].join('\n'),
);
