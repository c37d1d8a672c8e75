// `npm start`: builds the site, serves it on a free port, and says where.
import { build, preview } from 'astro';
import { readdirSync } from 'node:fs';

const root = new URL('../../', import.meta.url).pathname;
await build({ root, logLevel: 'error' });
const server = await preview({
  root,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 0) },
});
const origin = `http://127.0.0.1:${server.port}`;
const stories = readdirSync(new URL('../../dist/stories/', import.meta.url));
process.stdout.write(
  [
    '',
    ...stories.map((slug) => `The story:  ${origin}/stories/${slug}/`),
    `All of it:  ${origin}/`,
    `Partners:   ${origin}/syndication/`,
    '',
    'Open it in a browser and scroll. To stop, press Ctrl and C.',
    'To write: npm run dev, then change a file under content/. To check: npm test.',
    '',
  ].join('\n'),
);
