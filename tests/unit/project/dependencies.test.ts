import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));

// Packages that are imported but not declared, or declared but not used, are for `npm run unused`.
test('package.json names one version of each package, and that one is installed', () => {
  const { devDependencies } = read('package.json') as { devDependencies: Record<string, string> };
  for (const [name, version] of Object.entries(devDependencies)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    const installed = read(`node_modules/${name}/package.json`) as { version: string };
    expect(installed.version, name).toBe(version);
  }
});

test('docs/dependencies.md says of each package what it is for, and of no other', () => {
  const { devDependencies } = read('package.json') as { devDependencies: Record<string, string> };
  const text = readFileSync(new URL('docs/dependencies.md', ROOT), 'utf8');
  const told = Array.from(text.matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm), ([, name, what]) => ({
    name,
    what,
  }));
  expect(told.map(({ name }) => name).sort()).toEqual(Object.keys(devDependencies).sort());
  for (const { name, what } of told) expect(what, name).toMatch(/\w{3}/);
});
