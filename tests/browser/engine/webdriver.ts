import { setTimeout as pause } from 'node:timers/promises';
import { Builder, Capabilities, Key as Code, type WebDriver } from 'selenium-webdriver';
import type { Key } from './page.ts';

/** How often a condition is checked, in milliseconds. */
export const POLL = 10;

const answers = (url: string) =>
  fetch(`${url}/status`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Waits for a driver that is starting, and opens a session.
 *
 * @param url the driver's address, without a slash at the end
 * @param capabilities what the session needs, as the WebDriver standard names it
 */
export async function connect(url: string, capabilities: object): Promise<WebDriver> {
  const end = Date.now() + 10_000;
  while (!(await answers(url))) {
    if (Date.now() > end) throw new Error(`The WebDriver at ${url} does not answer`);
    await pause(POLL);
  }
  const builder = new Builder().disableEnvironmentOverrides().usingServer(url);
  return builder.withCapabilities(new Capabilities(capabilities)).build();
}

/**
 * Runs a function in the page. WebKit's synchronous command never answers for a promise where the
 * page's scripts are off, so this uses the asynchronous one.
 */
export async function evaluate<R>(driver: WebDriver, fn: unknown, arg?: unknown): Promise<R> {
  const script = `const [arg, done] = arguments;
    Promise.resolve().then(() => (${String(fn)})(arg)).then(
      (value) => done({ value }),
      (error) => done({ error: String(error) }),
    );`;
  const answer = await driver.executeAsyncScript<{ value: R; error?: string }>(script, arg ?? null);
  if (answer.error !== undefined) throw new Error(`evaluate: ${answer.error}`);
  return answer.value;
}

/** Selenium's code of a key: it calls `ArrowUp` ARROW_UP. */
const codeOf = (key: string) =>
  Code[key.replace(/\B(?=[A-Z])/, '_').toUpperCase() as 'TAB' | 'ARROW_UP'];

/** Presses a key, or two together, and releases them in the opposite order. */
export async function press(driver: WebDriver, key: Key): Promise<void> {
  const codes = key.split('+').map(codeOf);
  const actions = driver.actions();
  for (const code of codes) actions.keyDown(code);
  for (const code of codes.toReversed()) actions.keyUp(code);
  await actions.perform();
}
