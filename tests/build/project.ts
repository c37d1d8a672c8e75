import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LEFT_OUT = new Set(['node_modules', 'dist', '.astro', '.git', 'tests']);

/** A copy of the project in a folder of its own, to change and build. */
export function copyProject(): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const name of readdirSync(ROOT))
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Builds as `npm run build` does, without the time that npm takes, and far away. */
export function build(root: string): { status: number | null; stderr: string; stdout: string } {
  const env = { ...process.env, TZ: 'Pacific/Kiritimati' };
  return spawnSync(process.execPath, ['--run', 'build'], { cwd: root, encoding: 'utf8', env });
}
