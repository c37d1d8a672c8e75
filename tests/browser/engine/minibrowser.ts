import { execFile, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { COLLECTOR } from './collector.ts';
import type { Options } from './page.ts';
import { tether, untether } from './tether.ts';
import { commands, freePort, ready, type Command } from './webdriver.ts';

/** Buttons that nobody sees in full screen would keep the window from getting narrower than 334. */
const NARROW = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }';

/** Writes what MiniBrowser reads at its start, and gives the arguments that go with it. */
function configure(dir: string, options: Options, proxy: string): string[] {
  const write = (name: string, text: string) => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  mkdirSync(join(dir, 'gtk-3.0'));
  // GTK has no other word for reduced motion.
  const animations = options.reduced ? 0 : 1;
  write('gtk-3.0/settings.ini', `[Settings]\ngtk-enable-animations=${animations}\n`);
  write('gtk-3.0/gtk.css', NARROW);
  const scripts = [write('collector.js', COLLECTOR)];
  if (options.initScript !== undefined) scripts.push(write('init.js', options.initScript));
  return [
    '--automation',
    '--full-screen',
    '--enable-smooth-scrolling=false',
    `--proxy=${proxy}`,
    ...scripts.map((path) => `--user-script-at-start=${path}`),
    ...(options.dark ? ['--dark-mode'] : []),
    ...(options.js === false ? ['--enable-javascript=false'] : []),
  ];
}

/** Starts a display, of its own to every browser: two of them cannot have the focus of one. */
async function startDisplay(dir: string): Promise<{ xvfb: ChildProcess; display: string }> {
  const screen = ['-screen', '0', '2560x1600x24', '-nolisten', 'tcp'];
  const xvfb = tether(dir, ['Xvfb', '-displayfd', '3', ...screen], process.env, 'pipe');
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code ?? 'a signal'}`)));
    xvfb.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { xvfb, display: `:${number}` };
}

/** What MiniBrowser runs in: nothing of a desktop's scale or theme, which would show. */
const environment = (dir: string, display: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DISPLAY: display,
  XDG_CONFIG_HOME: dir,
  GDK_BACKEND: 'x11',
  GDK_SCALE: '1',
  GDK_DPI_SCALE: '1',
  GTK_THEME: undefined,
  // Where there is no graphics card, to draw as if there were one takes twice the time.
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  GSETTINGS_BACKEND: 'memory',
  NO_AT_BRIDGE: '1',
});

export interface Session {
  command: Command;
  version: string;
  end(): Promise<void>;
}

/** Starts a display, a WebDriver and a MiniBrowser, and puts the keyboard's focus on the page. */
export async function startSession(
  binary: string,
  options: Options,
  proxy: string,
): Promise<Session> {
  const dir = mkdtempSync(join(tmpdir(), 'minibrowser-'));
  const args = configure(dir, options, proxy);
  const { xvfb, display } = await startDisplay(dir);
  const env = environment(dir, display);
  const port = await freePort();
  const server = tether(dir, ['WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`], env);
  const stop = async () => {
    await Promise.all([untether(server), untether(xvfb)]);
  };
  try {
    const base = `http://127.0.0.1:${port}`;
    const driver = commands(base);
    await ready(driver);
    const always = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args } };
    const session = await driver<{ sessionId: string; capabilities: { browserVersion: string } }>(
      'POST',
      '/session',
      { capabilities: { alwaysMatch: always } },
    );
    const command = commands(`${base}/session/${session.sessionId}`);
    // There is no window manager to give it the focus, and without it :focus never matches.
    const focus = ['search', '--sync', '--onlyvisible', '--class', 'MiniBrowser', 'windowfocus'];
    await promisify(execFile)('xdotool', focus, { env, timeout: 10_000 });
    return {
      command,
      version: session.capabilities.browserVersion,
      end: () => command<undefined>('DELETE', '').finally(stop),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
