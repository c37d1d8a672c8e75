import type { Environment } from 'vitest/runtime';

declare global {
  /** Ends every browser of this worker. The module that launches them sets it. */
  var closeBrowsers: (() => Promise<void>) | undefined;
}

/**
 * Plain Node, except at the end: all files of a worker share its browsers, and only the worker's
 * environment learns that the last file is done.
 */
export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup: () => ({
    teardown: async () => {
      await globalThis.closeBrowsers?.();
    },
  }),
} satisfies Environment;
