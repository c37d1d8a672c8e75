// What the processes of a coverage run record, one JSON file each. provider.ts reads them at the end.
import type convert from 'ast-v8-to-istanbul';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Which parts of a script have run, as V8 counts them. */
export type Counts = Pick<Profiler.ScriptCoverage, 'url' | 'functions'>;

/** A source map, in its third version. */
export type SourceMap = NonNullable<Parameters<typeof convert>[0]['sourceMap']>;

interface Records {
  /** What one process of Node has run. Node itself records it, and gives it this name. */
  coverage: { result: Counts[] };
  /** What a page in Chromium has run of one script. */
  page: { source: string; functions: Counts['functions'] };
  /** A script that Vite has made of several modules, with its source map. */
  bundle: { name: string; code: string; map: SourceMap };
}

/** The folder of the records. */
export const RECORDS = fileURLToPath(
  new URL('../../../node_modules/.cache/coverage-records', import.meta.url),
);

/** The environment variable that makes Node record. Only a coverage run sets it. */
export const RECORDING = 'NODE_V8_COVERAGE';

/** Records something, unless the same is recorded already. */
export function record<Kind extends keyof Records>(kind: Kind, value: Records[Kind]): void {
  const json = JSON.stringify(value);
  const hash = createHash('sha1').update(json).digest('hex');
  writeFileSync(join(RECORDS, `${kind}-${hash}.json`), json);
}

/** Reads all records of a kind. */
export function* recorded<Kind extends keyof Records>(kind: Kind): Generator<Records[Kind]> {
  for (const name of readdirSync(RECORDS).filter((name) => name.startsWith(`${kind}-`)))
    yield JSON.parse(readFileSync(join(RECORDS, name), 'utf8')) as Records[Kind];
}
