import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
