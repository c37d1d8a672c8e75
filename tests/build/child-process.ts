import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

export interface Running {
  /** The output so far, of both streams. */
  printed: () => string;
  /** How it ended: with an exit code, or by a signal. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  send: (signal: NodeJS.Signals) => void;
}

/**
 * Starts one of the project's programs without waiting for its end.
 *
 * @param program the program, run in the project's folder, and its arguments
 */
export function run(
  root: string,
  [program, ...parameters]: readonly [string, ...string[]],
  env: Record<string, string> = {},
): Running {
  // Astro's server serves nothing if the environment looks like that of a test.
  const own = { ...process.env, VITEST: undefined, NODE_ENV: undefined, ...env };
  const child = spawn(program, parameters, { cwd: root, env: own });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (printed += data.toString()));
  return {
    printed: () => printed,
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal }))),
    send: (signal) => child.kill(signal),
  };
}

/** Starts the development server of a copy of the project, and waits until it is ready. */
export async function develop(root: string): Promise<{ server: Running; origin: string }> {
  const server = run(root, [process.execPath, 'node_modules/astro/bin/astro.mjs', 'dev'], {
    PORT: '0',
  });
  const origin = await whenThere(
    server,
    () => /http:\/\/localhost:\d+/.exec(server.printed())?.[0],
  );
  return { server, origin };
}

/** Lines of a stack trace, which do not help an author. */
export const stackLines = (printed: string) => printed.match(/^\s*at .*$/gm) ?? [];

/** Puts one short story in place of the project's own, which takes longer to build. */
export function useShortStory(root: string): void {
  rmSync(join(root, 'content'), { recursive: true });
  for (const path of ['publication.yaml', 'stories/orchard'])
    cpSync(join(FIXTURES, path), join(root, 'content', path), { recursive: true });
}

/** How long a program may take on a busy machine, in ms: many times what it needs beside other tests. */
export const PATIENCE = 300_000;

/**
 * Reads repeatedly until there is a value. Throws with all that the program has printed if it ends
 * before, or takes too long.
 */
export async function whenThere<T>(program: Running, read: () => T | undefined): Promise<T> {
  const end = program.ended.then(() => true);
  const begun = Date.now();
  // What a program leaves at its very end counts.
  for (let over = false; ; over = await Promise.race([end, setTimeout(20, false)])) {
    const found = read();
    if (found !== undefined) return found;
    if (over || Date.now() - begun > PATIENCE)
      throw new Error(
        `what was waited for did not come; the program ${over ? 'has ended' : 'runs on'}, and has printed:\n${program.printed()}`,
      );
  }
}
