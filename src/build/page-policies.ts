import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tightenPolicy } from '../markup/csp.ts';

/**
 * Makes the security policy of every page as strict as the page can be. This has to come after the
 * integrations that change pages, and before those that make other files from them.
 */
export function pagePolicies(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' }))
          if (path.endsWith('.html')) {
            const file = join(site, path);
            writeFileSync(file, tightenPolicy(readFileSync(file, 'utf8')));
          }
      },
    },
  };
}
