import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from './page.ts';

/** The page's place in the session history: each entry has its own `entry`. */
const here = () => ({
  complete: document.readyState === 'complete',
  entry: [performance.timeOrigin, location.href, JSON.stringify(history.state)].join(' '),
});

/**
 * Goes one entry back or forward in the session history. A script does so in every engine, because
 * Playwright's command waits for events that the back/forward cache does not send, and WebKit's
 * skips entries that no user action has made.
 */
export async function traverse({ evaluate }: Pick<Page, 'evaluate'>, by: -1 | 1): Promise<void> {
  const before = await evaluate(here);
  // The document may be replaced before it answers.
  const fault = await evaluate((n) => history.go(n), by).catch((error: unknown) => error);
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    // It may also be replaced while this runs.
    const now = await evaluate(here).catch(() => before);
    if (now.complete && now.entry !== before.entry) return;
    await pause(10);
  }
  throw new Error(`The session history has nothing to go ${by < 0 ? 'back' : 'forward'} to`, {
    cause: fault,
  });
}
