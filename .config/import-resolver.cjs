const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

// Imports in src name the whole file. A query such as `?bundle` is for Vite. The linter names a script within a
// component as a file of its own (`Step.astro/1_1.ts`), which imports as the component does.
exports.interfaceVersion = 2;
exports.resolve = (source, file) => {
  if (!source.startsWith('.')) return { found: false };
  const importer = file.replace(/(\.astro)\/[^/]+$/, '$1');
  const path = join(dirname(importer), source.replace(/\?.*$/, ''));
  return existsSync(path) ? { found: true, path } : { found: false };
};
