import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadContent } from '../../../src/development/watch-content.ts';
import type { RefreshContext } from '../../../src/collections/loader.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Astro, which follows the request after it has ignored so many. */
function astroThatIgnores(requests: number) {
  let asked = 0;
  return vi.fn(({ context }: { context?: Record<string, unknown> }) => {
    asked++;
    if (asked > requests) (context as RefreshContext).loaded = true;
    return Promise.resolve();
  });
}

test('Astro is asked until it loads the content, and not again', async () => {
  const refreshContent = astroThatIgnores(3);
  const loaded = loadContent(refreshContent);
  await vi.runAllTimersAsync();
  await loaded;
  expect(refreshContent).toHaveBeenCalledTimes(4);
});

test('an author hears that Astro has not loaded the content', async () => {
  const refused = expect(loadContent(astroThatIgnores(Infinity))).rejects.toThrow(
    'Astro has not loaded the last change: save the file again, or stop npm run dev and start it again',
  );
  await vi.runAllTimersAsync();
  await refused;
});
