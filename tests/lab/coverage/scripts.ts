// What has run in a coverage run outside Vitest: in the builds, and in pages in Chromium.
import convert from 'ast-v8-to-istanbul';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { recorded, type Counts, type SourceMap } from './records.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A script, and what one process or page has run of it. */
interface Script {
  code: string;
  /** Where `code` begins in what was run. */
  start: number;
  /** The source map of a bundle. A file of src that Node runs as it is has none. */
  map?: SourceMap;
  counts: Counts;
}

/** The file of src that a path means, in this folder or in a copy of the project; or undefined. */
function sourceFile(path: string): string | undefined {
  const name = /^(?!.*\/node_modules\/).*\/(src\/.*\.(?:ts|astro))$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  const file = join(ROOT, name);
  return existsSync(file) ? file : undefined;
}

function* scriptsThatRan(): Generator<Script> {
  const bundles = [...recorded('bundle')];
  for (const { result } of recorded('coverage')) {
    // Vitest counts its own workers, which run files of src as Vite changes them.
    if (result.some(({ url }) => url.includes('/node_modules/vitest/'))) continue;
    for (const counts of result) {
      const file = counts.url.startsWith('file:') && sourceFile(counts.url);
      if (file) yield { code: readFileSync(file, 'utf8'), start: 0, counts };
      const bundle = bundles.find(({ name }) => counts.url.endsWith(`/.prerender/${name}`));
      if (bundle) yield { ...bundle, start: 0, counts };
    }
  }
  for (const { source, functions } of recorded('page'))
    for (const { code, map } of bundles) {
      const start = source.indexOf(code);
      if (start >= 0) yield { code, start, map, counts: { url: 'file:///page.js', functions } };
    }
}

/** Yields the coverage of files of src, in Istanbul's form, for each script that has run. */
export async function* coverageOutsideVitest() {
  const parsed = new Map<string, ReturnType<typeof parseSync>['program']>();
  for (const { code, start, map, counts } of scriptsThatRan()) {
    const ast = parsed.get(code) ?? parseSync(map ? 'bundle.js' : 'file.ts', code).program;
    parsed.set(code, ast);
    const sourceMap = map && { sourceMap: map };
    const coverage = { code, ast, coverage: counts, wrapperLength: start, ...sourceMap };
    for (const [path, { statementMap, fnMap, branchMap, s, f, b }] of Object.entries(
      await convert(coverage),
    )) {
      const file = sourceFile(path);
      if (file !== undefined)
        yield { [file]: { path: file, statementMap, fnMap, branchMap, s, f, b } };
    }
  }
}
