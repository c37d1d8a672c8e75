import { buildSync, type Message } from 'esbuild';
import { selection } from 'd3';
import { readFileSync } from 'node:fs';
import { createRequire, SourceMap } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import type { Problem } from '../../data/problem.ts';
import { formFrom } from '../own-form.ts';
import { keepOwned } from '../../graphics/forms.ts';
import type { OwnForm } from '../../graphics/kit/own.ts';
import { entryKind, shown } from './paths.ts';

/** The form of a scene that names a module beside the story: `./scatter`. */
const OWN = /^\.\/([a-z][a-z0-9-]*)$/i;

/** The file that a scene's form names, where it names one in the story's folder: `scatter.ts`. */
export function ownFile(form: string): string | undefined {
  const name = OWN.exec(form)?.[1];
  return name === undefined ? undefined : `${name}.ts`;
}

/** What such a module has to export, and what it may. */
const NEEDED = ['describe', 'draw'] as const;
const PLAYS = ['draw', 'pose', 'fit'];
const KNOWN: readonly string[] = [...NEEDED, 'pose', 'fit', 'layout', 'states'];

/** What modules import as `#kit`. */
const KIT = fileURLToPath(new URL('../../graphics/kit/index.ts', import.meta.url));

// d3 adds the method to all selections. In a page, it would run beside the reader's position.
Reflect.set(selection.prototype, 'transition', () => {
  throw new Error(
    'a graphic has no transitions: the reader’s position says how far it is. Say in pose what is between two states',
  );
});

/** Where the code of a story's module was called, for messages about it. */
const maps = new Map<string, SourceMap>();

/**
 * Loads a form of a story's own. It is bundled with what it imports, so that a change of it counts at once.
 *
 * @param root the project's folder
 * @param folder the story's
 * @param slug the story's, which the form's name begins with
 * @param file the module's name in that folder
 * @returns the form's name, or what is wrong with the module
 */
export function readOwnForm(
  root: string,
  folder: string,
  slug: string,
  file: string,
): { name: string } | { problems: Problem[] } {
  const path = join(folder, file);
  const refuse = (message: string, line = 1) => ({
    problems: [{ file: shown(root, path), line, message }],
  });
  if (entryKind(path) !== 'file')
    return refuse('the file is missing: add it, or correct the form of the scene that names it');
  try {
    const { module, files } = load(path);
    const names = Object.keys(module);
    const lacking = NEEDED.find((name) => typeof module[name] !== 'function');
    if (lacking !== undefined)
      return refuse(
        `a form exports the functions "describe" and "draw", and this module has no "${lacking}": add export function ${lacking}(…)`,
      );
    const stray = names.find((name) => !KNOWN.includes(name));
    if (stray !== undefined)
      return refuse(
        `a form exports ${KNOWN.join(', ')}, and this module exports "${stray}" too: leave out the word export before it`,
      );
    const form = formFrom(module as unknown as OwnForm);
    const plays = PLAYS.filter((name) => names.includes(name));
    const code = files
      .filter((file) => file.startsWith(folder))
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
    return {
      name: keepOwned(slug, file.replace(/\.ts$/, ''), { form, file: path, plays, code }),
    };
  } catch (error) {
    const [first] = (error as { errors?: Message[] }).errors ?? [];
    if (first) {
      const meant = first.notes
        .map(({ text }) => text)
        .find((text) => text.startsWith('Did you mean'));
      return refuse(
        `the module cannot be read: ${[first.text, meant ?? []].flat().join('. ')}`,
        first.location?.line,
      );
    }
    return refuse(`the module cannot be loaded: ${(error as Error).message}`, lineIn(path, error));
  }
}

function load(path: string): { module: Partial<Record<string, unknown>>; files: string[] } {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [path],
    bundle: true,
    write: false,
    outdir: dirname(path),
    format: 'cjs',
    platform: 'node',
    external: ['d3'],
    alias: { '#kit': KIT },
    sourcemap: 'external',
    metafile: true,
    logLevel: 'silent',
  });
  const [map, code] = ['.map', '.js'].map(
    (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '',
  );
  maps.set(
    path,
    new SourceMap(JSON.parse(map ?? '{}') as ConstructorParameters<typeof SourceMap>[0]),
  );
  const module: { exports: Partial<Record<string, unknown>> } = { exports: {} };
  const run = compileFunction(code ?? '', ['require', 'module', 'exports'], {
    filename: path,
  }) as (require: NodeJS.Require, module: object, exports: object) => void;
  run(createRequire(import.meta.url), module, module.exports);
  return {
    module: module.exports,
    files: Object.keys(metafile.inputs).map((input) => resolve(input)),
  };
}

/** The line on which a module exports a function; the first where it does not. */
export function lineOfExport(path: string, name: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  const at = lines.findIndex((line) => new RegExp(`^export .*\\b${name}\\b`).test(line));
  return Math.max(at, 0) + 1;
}

/** The line of a module on which an error was thrown, or which called what threw it; undefined where it was thrown elsewhere. */
export function lineIn(path: string, error: unknown): number | undefined {
  const { stack = '' } = error as Error;
  for (const at of stack.split('\n').filter((line) => line.includes(`${path}:`))) {
    const [, line, column] = /:(\d+):(\d+)\)?$/.exec(at) ?? [];
    const found = maps.get(path)?.findEntry(Number(line) - 1, Number(column ?? 1) - 1);
    // The module's bundle has the kit in it, too.
    if (found && 'originalLine' in found && resolve(dirname(path), found.originalSource) === path)
      return found.originalLine + 1;
  }
  return undefined;
}
