import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';

/**
 * Reads the pipe that ties it to its parent: when that ends, however the parent came to its end,
 * so does the program, which has taken the shell's place and therefore its process number.
 */
const SHELL = `dir=$1; shift; exec 9<&0
  (read -r _ <&9; kill $$; rm -rf "$dir") 3>&- & exec "$@" 9<&- </dev/null`;

/**
 * Starts a program that cannot outlive this process, not even if this is killed outright. `dir` is
 * removed with it; `pipes` are its file descriptors from 3 on.
 */
export function tether(
  dir: string,
  command: string[],
  env: NodeJS.ProcessEnv,
  ...pipes: 'pipe'[]
): ChildProcess {
  const stdio: StdioOptions = ['pipe', 'ignore', 'ignore', ...pipes];
  return spawn('/bin/sh', ['-c', SHELL, 'sh', dir, ...command], { env, stdio });
}

/** Ends a program that was started on a tether, and waits until it has ended. */
export async function untether(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
}
