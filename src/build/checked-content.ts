import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { formatProblem } from '../data/problem.ts';
import { readChecked } from './checked.ts';
import { keepPublished } from './site-step.ts';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { CONTENT } from '../addresses/paths.ts';

/**
 * Checks the content before a build, and replaces the old site once the new one is whole. A build
 * that fails removes the old site, so that nobody takes it for the new one. A build that is
 * interrupted leaves the old site as it was. A build fails if the content changes meanwhile: its parts
 * read the content at different times, and would not agree.
 *
 * This has to be the last integration: it publishes what the others have made.
 */
export function checkedContent(): AstroIntegration {
  let work: string;
  let output: string;
  const withdraw = () => {
    for (const folder of [work, output]) remove(folder);
  };
  let before: FileStats;
  let root: URL;
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        if (command !== 'build') return;
        const folder = fileURLToPath(config.root);
        output = fileURLToPath(config.outDir);
        work = workFolder(folder);
        process.on('exit', withdraw);
        before = statsOf(folder);
        const { content, problems } = readChecked(folder);
        if (!content) refuse(problems.map(formatProblem).join('\n'));
        keepPublished(content);
        for (const advice of problems) logger.warn(formatProblem(advice));
        updateConfig({
          outDir: pathToFileURL(join(work, 'site/')),
          // Astro keeps the loaded content here: a build at the same time must not read it.
          cacheDir: pathToFileURL(join(work, 'cache/')),
        });
      },
      'astro:config:done': ({ config }) => {
        ({ root } = config);
      },
      'astro:build:done': () => {
        const changed = changedBetween(before, statsOf(fileURLToPath(root)));
        if (changed !== undefined)
          refuse(
            `${changed}:1: the file changed while the site was being built: build the site again`,
          );
        publish(work, output);
        process.off('exit', withdraw);
        remove(work);
      },
    },
  };
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes a folder that only this build writes to, beside the site, and removes those that killed builds have left.
 *
 * @param root the project's folder
 */
function workFolder(root: string): string {
  const folder = join(root, '.astro');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith('build-') && Date.now() - statSync(path).mtimeMs > DAY) remove(path);
  }
  return mkdtempSync(join(folder, 'build-'));
}

/**
 * Replaces the old site with a finished one, so that nobody ever finds half a site.
 *
 * @param work the work folder, with the finished site in `site`
 * @param output where the site goes
 */
function publish(work: string, output: string): void {
  if (existsSync(output)) renameSync(output, join(work, 'old'));
  renameSync(join(work, 'site'), output);
}

/** Removes a folder, if it is there. */
const remove = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** The files of the content, each with its size and when it was written last. */
export type FileStats = ReadonlyMap<string, string>;

/**
 * Reads the sizes and the times of the files of the content. Files whose names start with a dot are ignored.
 *
 * @param root the project's folder
 * @returns them by the files' paths from that folder
 */
export function statsOf(root: string): FileStats {
  const found = new Map<string, string>();
  const add = (folder: string) => {
    for (const name of readdirSync(join(root, folder))) {
      const path = `${folder}/${name}`;
      // A file may vanish while this looks.
      const stats = statSync(join(root, path), { throwIfNoEntry: false });
      if (name.startsWith('.') || !stats) continue;
      if (stats.isDirectory()) add(path);
      else found.set(path, `${stats.size} ${stats.mtimeMs}`);
    }
  };
  if (existsSync(join(root, CONTENT))) add(CONTENT);
  return found;
}

/** The first file that has been written, replaced, added or removed between two times. */
export function changedBetween(before: FileStats, after: FileStats): string | undefined {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.find((path) => before.get(path) !== after.get(path));
}
