import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { listen } from './proxy.ts';
import type { Key } from './page.ts';

/** Sends one command of the WebDriver protocol and hands back the answer's value. */
export type Command = <T = unknown>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
) => Promise<T>;

/** Commands to the driver, or to the session of it that `base` ends with. */
export const commands =
  (base: string): Command =>
  async <T>(method: string, path: string, body?: object) => {
    const response = await fetch(base + path, {
      method,
      signal: AbortSignal.timeout(30_000),
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value as T;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  };

/** A port that was free a moment ago, for a program that must be told one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits for a driver that is starting up. */
export async function ready(driver: Command): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      await driver('GET', '/status');
      return;
    } catch (error) {
      if (Date.now() > end) throw new Error('The WebDriver does not answer', { cause: error });
      await pause(10);
    }
  }
}

/**
 * Runs a function in the page of a session. The asynchronous command, since with scripts switched
 * off the other one never answers for a promise.
 */
export async function evaluate<R>(session: Command, fn: unknown, arg?: unknown): Promise<R> {
  const script = `const [arg, done] = arguments;
    Promise.resolve().then(() => (${String(fn)})(arg)).then(
      (value) => done({ value }),
      (error) => done({ error: String(error) }),
    );`;
  const answer = await session<{ value: R; error?: string }>('POST', '/execute/async', {
    script,
    args: [arg ?? null],
  });
  if (answer.error !== undefined) throw new Error(`evaluate: ${answer.error}`);
  return answer.value;
}

const SHIFT = '\uE008';
const CODES: Record<Exclude<Key, 'Shift+Tab'>, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Presses a key, or two together, and lets go in the opposite order. */
export async function press(session: Command, key: Key): Promise<void> {
  const held = key === 'Shift+Tab' ? [SHIFT, CODES.Tab] : [CODES[key]];
  const actions = [
    ...held.map((value) => ({ type: 'keyDown', value })),
    ...held.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
  await session('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}
