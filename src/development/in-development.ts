import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

type SetUp = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

/** An integration that does something in `npm run dev` alone, before the server starts. */
export const inDevelopment = (name: string, setUp: SetUp): AstroIntegration => ({
  name,
  hooks: {
    'astro:config:setup': (options) => (options.command === 'dev' ? setUp(options) : undefined),
  },
});

/** A plug-in that serves, at the addresses that are asked for, what is at others. */
export const readdressed = (name: string, asked: RegExp, served: string): Plugin => ({
  name,
  configureServer: (server) => {
    server.middlewares.use((request, _, next) => {
      request.url = request.url?.replace(asked, served);
      next();
    });
  },
});
