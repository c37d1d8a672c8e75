// Vite, but its builds also record their scripts and source maps. The built site stays the same.
import * as vite from 'vite';
import { record } from './records.ts';

const sourceMaps = { build: { sourcemap: 'hidden' } } as const;

const recorder: vite.Plugin = {
  name: 'coverage-recorder',
  enforce: 'pre',
  // Astro turns off the source maps of the browser's scripts by themselves.
  config: () => ({ ...sourceMaps, environments: { client: sourceMaps } }),
  generateBundle: {
    // A notice is added at the start of each script later, which the source map does not allow for.
    order: 'pre',
    handler(_, bundle) {
      for (const [name, file] of Object.entries(bundle))
        if (file.type === 'chunk' && file.map)
          record('bundle', { name, code: file.code.trim(), map: file.map });
        else if (name.endsWith('.map')) Reflect.deleteProperty(bundle, name);
    },
  },
};

const withRecorder = (config: vite.InlineConfig = {}): vite.InlineConfig => ({
  ...config,
  plugins: [recorder, ...(config.plugins ?? [])],
});

export * from 'vite';
export const build: typeof vite.build = (config) => vite.build(withRecorder(config));
export const createBuilder: typeof vite.createBuilder = (config, legacy) =>
  vite.createBuilder(withRecorder(config), legacy);
