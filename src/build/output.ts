import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeOwnFolder, tidy } from './work-folder.ts';

// A site is built in a work folder, and replaces the old site when it is finished. So nobody ever
// finds half a site, and an interrupted build leaves the old site as it was.

/**
 * Replaces the old site with a finished one. If two builds finish at the same moment, either site is
 * there afterwards, and it is whole.
 *
 * @param site the finished site's folder, which is moved
 * @param output where the site goes; a symbolic link is followed, and stays
 */
export function publish(site: string, output: string): void {
  const target = followed(output);
  // A folder can be renamed in one step only on the same disk, so the site is moved there first.
  const beside = makeOwnFolder(join(dirname(target), `.${basename(target)}`));
  const made = join(beside, 'new');
  try {
    move(site, made);
    for (let turn = 0; !moveIn(made, target); turn++) moveOut(target, join(beside, `old-${turn}`));
  } catch (error) {
    if (codeOf(error) !== 'EBUSY') throw error;
    // A disk is mounted at the target and cannot be moved: the files on it are replaced.
    for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true });
    cpSync(made, target, { recursive: true });
  } finally {
    tidy(beside);
  }
}

/** Removes the site, so that nobody publishes it. Throws if this user may not. */
export function withdraw(output: string): void {
  const target = followed(output);
  try {
    rmSync(target, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    // A disk that is mounted at the target stays, and is empty.
    if (!existsSync(target) || readdirSync(target).length > 0) throw error;
  }
}

/** What identifies the folder of the site: another site has another. Undefined where there is no site. */
export function siteAt(output: string): string | undefined {
  const stats = statSync(followed(output), { throwIfNoEntry: false });
  return stats && `${stats.dev} ${stats.ino}`;
}

/** Whether this user may replace the site. */
export function canPublish(output: string): boolean {
  const target = followed(output);
  try {
    accessSync(dirname(target), constants.W_OK);
    if (existsSync(target)) accessSync(target, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path that a symbolic link leads to, whether anything is there or not. */
function followed(output: string): string {
  // A final slash would follow a link by itself: this takes it off.
  const path = resolve(output);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  return followed(resolve(dirname(path), readlinkSync(path)));
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** Moves the new site to the target. Returns false if something else is there. */
function moveIn(made: string, target: string): boolean {
  try {
    renameSync(made, target);
    return true;
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error))) throw error;
    return false;
  }
}

function moveOut(target: string, to: string): void {
  try {
    renameSync(target, to);
  } catch (error) {
    // Another build has just moved it.
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
