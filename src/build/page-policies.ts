import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tightenPolicy } from '../markup/csp.ts';
import { pagesIn } from './site-files.ts';
import type { WrittenSite } from './site-step.ts';

/** Makes the security policy of every page as strict as the page can be. */
export function tightenPolicies({ site }: Pick<WrittenSite, 'site'>): undefined {
  for (const path of pagesIn(site)) {
    const file = join(site, path);
    writeFileSync(file, tightenPolicy(readFileSync(file, 'utf8')));
  }
}
