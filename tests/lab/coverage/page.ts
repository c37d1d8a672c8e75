import type { Page } from 'playwright-core';
import { record, RECORDING } from './records.ts';

/**
 * Starts to record which parts of its scripts a page in Chromium runs.
 *
 * @returns a function that records what has run since its last call. Call it before the page leaves a
 *   document: a page with many documents takes too long to answer. Undefined if this is no coverage run.
 */
export async function startRecording(page: Page): Promise<(() => Promise<void>) | undefined> {
  if (process.env[RECORDING] === undefined) return undefined;
  const start = () => page.coverage.startJSCoverage({ resetOnNavigation: false });
  await start();
  return async () => {
    for (const { source = '', functions } of await page.coverage.stopJSCoverage())
      record('page', { source, functions: functions.map(withoutCounts) });
    await start();
  };
}

type Counted = Awaited<ReturnType<Page['coverage']['stopJSCoverage']>>[number]['functions'][number];

/** Keeps only whether a part has run, not how often, so that most documents have the same record. */
const withoutCounts = (counted: Counted): Counted => ({
  ...counted,
  ranges: counted.ranges.map((range) => ({ ...range, count: Math.min(range.count, 1) })),
});
