import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lock } from 'proper-lockfile';

/**
 * Makes a folder that only this build writes to, and removes the folders of builds that were killed.
 *
 * @param root the project's folder
 */
export function workFolder(root: string): string {
  const folder = join(root, '.astro');
  mkdirSync(folder, { recursive: true });
  return makeOwnFolder(join(folder, 'build'));
}

/**
 * Makes a folder `<path>-<this process>-<six characters>`, and removes such folders of processes that
 * have ended.
 */
export function makeOwnFolder(path: string): string {
  const start = `${basename(path)}-`;
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(start) && /^(\d+)-\w{6}$/.exec(name.slice(start.length))?.[1];
    if (pid && !isAnotherProcess(Number(pid))) tidy(join(dirname(path), name));
  }
  return mkdtempSync(`${path}-${process.pid}-`);
}

/** Removes a folder that is no longer needed, if that is possible. */
export function tidy(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The next build tries again.
  }
}

/** Whether a process with this number is running that is not this one. */
function isAnotherProcess(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A lock that has not been renewed for so many ms is taken over: its build was killed. */
const STALE = 20_000;

/**
 * Waits until no other build of this project loads content. Astro writes the index of what it has loaded
 * to one file of the project, by way of a second one with a fixed name: of two builds that write at the
 * same moment, one would find that file gone, and fail.
 *
 * @param folder the folder of that index
 * @param onWait called once if another build has the lock
 * @returns a function that releases the lock
 * @throws where the folder cannot be written to
 */
export async function lockBuild(folder: string, onWait: () => void): Promise<() => Promise<void>> {
  // A lock that was taken over, as from a computer that slept, cannot be released. The build goes on: it
  // fails only if both write within the same few milliseconds.
  const ignore = () => undefined;
  const ignoreTakenOver = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTACQUIRED' && error.code !== 'ERELEASED') throw error;
  };
  for (let tries = 0; ; tries++) {
    try {
      const release = await lock(folder, {
        lockfilePath: join(folder, 'turn'),
        stale: STALE,
        onCompromised: ignore,
      });
      return () => release().catch(ignoreTakenOver);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
      if (tries === 0) onWait();
      await setTimeout(100);
    }
  }
}
