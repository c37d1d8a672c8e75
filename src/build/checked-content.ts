import type { AstroIntegration } from 'astro';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { formatProblem } from '../data/problem.ts';
import { readChecked } from './checked.ts';
import { canPublish, publish, siteAt, withdraw } from './output.ts';
import { keepPublished } from './site-step.ts';
import { lockBuild, tidy, workFolder } from './work-folder.ts';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { CONTENT } from '../addresses/paths.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Checks the content before a build, and replaces the old site once the new one is whole. A build
 * that fails removes the old site, so that nobody takes it for the new one. A build that is
 * interrupted leaves the old site as it was. A build fails if the content changes meanwhile: its parts
 * read the content at different times, and would not agree.
 *
 * This has to be the last integration: it publishes what the others have made.
 */
export function checkedContent(): AstroIntegration {
  let finish = (): void => undefined;
  let releaseLock = (): Promise<void> => Promise.resolve();
  let before: FileStats;
  let root: URL;
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': async ({ command, config, logger, updateConfig }) => {
        if (command !== 'build') return;
        const folder = fileURLToPath(config.root);
        const output = fileURLToPath(config.outDir);
        if (!canPublish(output))
          refuse(
            `${output} cannot be replaced: this user has no permission to write to it, or to its parent folder`,
          );
        const work = workFolder(folder);
        finish = guard(work, output);
        before = statsOf(folder);
        const { content, problems } = readChecked(folder);
        if (!content) refuse(problems.map(formatProblem).join('\n'));
        keepPublished(folder, content);
        for (const advice of problems) logger.warn(formatProblem(advice));
        updateConfig({
          outDir: pathToFileURL(join(work, 'site/')),
          // Astro keeps the loaded content here: a build at the same time must not read it.
          cacheDir: pathToFileURL(join(work, 'cache/')),
        });
        releaseLock = await lockBuild(dirname(work), () =>
          logger.info('another build is loading its content: this one waits for it'),
        );
      },
      'astro:config:done': ({ config }) => {
        ({ root } = config);
      },
      // Now the content is loaded.
      'astro:build:start': () => releaseLock(),
      'astro:build:done': () => {
        const changed = changedBetween(before, statsOf(fileURLToPath(root)));
        if (changed !== undefined)
          refuse(
            `${changed}:1: the file changed while the site was being built: build the site again`,
          );
        finish();
      },
    },
  };
}

/**
 * Makes sure that a build leaves nothing half-done, however it ends.
 *
 * @param work the folder that the build works in
 * @param output where the site goes
 * @returns a function that ends the build well, by publishing the new site
 */
function guard(work: string, output: string): () => void {
  const release = () => {
    process.off('exit', fail);
    for (const signal of SIGNALS) process.off(signal, interrupt);
  };
  const old = siteAt(output);
  const fail = () => {
    tidy(work);
    // Another build may have published a newer site meanwhile.
    if (siteAt(output) !== old) return;
    try {
      withdraw(output);
    } catch (error) {
      process.stderr.write(
        `${output} could not be removed, and still holds the old site: ${(error as Error).message}\n`,
      );
    }
  };
  const interrupt = (signal: NodeJS.Signals) => {
    release();
    tidy(work);
    // The process ends by the signal itself, so that npm and shells know why it ended.
    process.kill(process.pid, signal);
  };
  process.on('exit', fail);
  for (const signal of SIGNALS) process.on(signal, interrupt);
  return () => {
    publish(join(work, 'site'), output);
    release();
    tidy(work);
  };
}

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
