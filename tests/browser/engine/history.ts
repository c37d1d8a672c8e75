import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from './page.ts';

/** Where a page is: `entry` is another for every entry of the session history. */
const here = () => ({
  complete: document.readyState === 'complete',
  entry: [performance.timeOrigin, location.href, JSON.stringify(history.state)].join(' '),
});

/**
 * Goes one entry of the session history back or forward. By script in every engine: Playwright's
 * own command waits for events that a page out of the back/forward cache does not send, and
 * WebKit's passes over entries that no hand has made.
 */
export async function traverse({ evaluate }: Pick<Page, 'evaluate'>, by: -1 | 1): Promise<void> {
  const before = await evaluate(here);
  await evaluate((n) => history.go(n), by);
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    // The document may be replaced while it is being asked.
    const now = await evaluate(here).catch(() => before);
    if (now.complete && now.entry !== before.entry) return;
    await pause(10);
  }
  throw new Error(`The session history has nothing to go ${by < 0 ? 'back' : 'forward'} to`);
}
