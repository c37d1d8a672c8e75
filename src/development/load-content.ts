import type { HookParameters } from 'astro';
import type { RefreshContext } from '../collections/loader.ts';

/** How often Astro is asked at most, and the milliseconds in between. */
const TURNS = 40;
const PAUSE = 100;

/**
 * Asks Astro to load the content. Astro ignores the request while it reads src/content.config.ts, which
 * it does whenever a file is added or removed. So it is asked again, for four seconds at most.
 *
 * @throws where Astro has not loaded it by then: its pages would show the content before the last save
 */
export async function loadContent(
  refreshContent: HookParameters<'astro:server:setup'>['refreshContent'],
): Promise<void> {
  const context: RefreshContext = { loaded: false };
  for (let turn = 0; turn < TURNS; turn++) {
    await refreshContent?.({ context });
    if (context.loaded) return;
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
  throw new Error(
    'Astro has not loaded the last change: save the file again, or stop npm run dev and start it again',
  );
}
