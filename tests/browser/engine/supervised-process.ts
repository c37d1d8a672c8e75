import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';

/**
 * A background loop reads a pipe from the parent process. The pipe closes when the parent ends, even
 * by SIGKILL, and the loop then kills the program, which has replaced the shell and has its process
 * number.
 */
const SHELL = `dir=$1; shift; exec 9<&0
  (read -r _ <&9; kill $$; rm -rf "$dir") 3>&- & exec "$@" 9<&- </dev/null`;

/**
 * Starts a program that ends with this process, even if this process is killed.
 *
 * @param dir a folder that is removed when the program ends
 * @param pipes the program's file descriptors from 3 on
 */
export function startSupervised(
  dir: string,
  command: string[],
  env: NodeJS.ProcessEnv,
  ...pipes: 'pipe'[]
): ChildProcess {
  const stdio: StdioOptions = ['pipe', 'ignore', 'ignore', ...pipes];
  return spawn('/bin/sh', ['-c', SHELL, 'sh', dir, ...command], { env, stdio });
}

/** Stops a supervised program, and waits until it has ended. */
export async function stopSupervised(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
}
