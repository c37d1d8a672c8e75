import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder, type Files } from '../files.ts';
import { PATIENCE } from './child-process.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LEFT_OUT = new Set(['node_modules', 'dist', '.astro', '.git', 'tests']);

/** A copy of the project, to change and build. */
export interface Copy extends Files {
  /** Its path. The copy is made at the first use, because a run may leave out every test of it. */
  readonly root: string;
  remove: () => void;
}

/**
 * A copy of the project in a folder of its own.
 *
 * @param name the folder's name, if it matters
 */
export function copyProject(name = ''): Copy {
  let folder = '';
  const root = () => {
    if (folder === '') copyTo(join((folder = mkdtempSync(join(tmpdir(), 'project-'))), name));
    return join(folder, name);
  };
  return {
    ...filesUnder(root),
    get root() {
      return root();
    },
    remove: () => {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    },
  };
}

function copyTo(root: string): void {
  mkdirSync(root, { recursive: true });
  for (const name of readdirSync(ROOT))
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  // Package by package: Astro keeps what it has read of the content in a folder beside them, and two
  // builds at a time must not share that.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
}

/**
 * Builds as `npm run build` does, without npm's start-up time, in a distant time zone.
 *
 * Once in some hundred times, Node does not come to its end: its main thread waits for a compiler thread
 * that waits for the main thread (nodejs/node#54918). Such a build is made again.
 */
export function build(root: string): { status: number | null; stderr: string; stdout: string } {
  const env = { ...process.env, TZ: 'Pacific/Kiritimati' };
  const make = () =>
    // Without a shell between, which would be ended in the place of the build.
    spawnSync(process.execPath, [join(root, 'node_modules/.bin/astro'), 'build'], {
      cwd: root,
      encoding: 'utf8',
      env,
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    });
  const made = make();
  return made.error ? make() : made;
}
