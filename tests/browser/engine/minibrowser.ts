import { execFile, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { COLLECT_ERRORS } from './webkit-errors.ts';
import type { Options } from './page.ts';
import { freePort } from './ports.ts';
import { startSupervised, stopSupervised } from './supervised-process.ts';
import type { WebDriver } from 'selenium-webdriver';
import { connect } from './webdriver.ts';

/** In full screen the invisible buttons would otherwise keep the window at least 334 pixels wide. */
const NARROW = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }';

/** Writes the files that MiniBrowser reads at its start. Returns its command-line arguments. */
function configure(dir: string, options: Options): string[] {
  const write = (name: string, text: string) => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  mkdirSync(join(dir, 'gtk-3.0'));
  // GTK has no other setting for reduced motion.
  const animations = options.reduced ? 0 : 1;
  write('gtk-3.0/settings.ini', `[Settings]\ngtk-enable-animations=${animations}\n`);
  write('gtk-3.0/gtk.css', NARROW);
  const scripts = [write('collector.js', COLLECT_ERRORS)];
  if (options.initScript !== undefined) scripts.push(write('init.js', options.initScript));
  return [
    '--automation',
    '--full-screen',
    '--enable-smooth-scrolling=false',
    ...scripts.map((path) => `--user-script-at-start=${path}`),
    ...(options.dark ? ['--dark-mode'] : []),
    ...(options.js === false ? ['--enable-javascript=false'] : []),
  ];
}

/** Starts a display for one browser alone: only one window of a display can have the focus. */
async function startDisplay(dir: string): Promise<{ xvfb: ChildProcess; display: string }> {
  const screen = ['-screen', '0', '2560x1600x24', '-nolisten', 'tcp'];
  const xvfb = startSupervised(dir, ['Xvfb', '-displayfd', '3', ...screen], process.env, 'pipe');
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code ?? 'a signal'}`)));
    xvfb.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { xvfb, display: `:${number}` };
}

/** MiniBrowser's environment, without a desktop's scale and theme, which would change the page. */
const environment = (dir: string, display: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DISPLAY: display,
  XDG_CONFIG_HOME: dir,
  GDK_BACKEND: 'x11',
  GDK_SCALE: '1',
  GDK_DPI_SCALE: '1',
  GTK_THEME: undefined,
  // Without a graphics card, the accelerated renderer takes twice the time.
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  GSETTINGS_BACKEND: 'memory',
  NO_AT_BRIDGE: '1',
});

export interface Session {
  driver: WebDriver;
  version: string;
  end(): Promise<void>;
}

/** Starts a display, a WebDriver and a MiniBrowser, and gives the page the keyboard's focus. */
export async function startSession(binary: string, options: Options): Promise<Session> {
  const dir = mkdtempSync(join(tmpdir(), 'minibrowser-'));
  const args = configure(dir, options);
  const { xvfb, display } = await startDisplay(dir);
  const env = environment(dir, display);
  const port = await freePort();
  const server = startSupervised(
    dir,
    ['WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`],
    env,
  );
  const stop = async () => {
    await Promise.all([stopSupervised(server), stopSupervised(xvfb)]);
  };
  try {
    const driver = await connect(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args },
    });
    // No window manager gives the window the focus, and without it :focus never matches.
    const focus = ['search', '--sync', '--onlyvisible', '--class', 'MiniBrowser', 'windowfocus'];
    await promisify(execFile)('xdotool', focus, { env, timeout: 10_000 });
    return {
      driver,
      version: (await driver.getCapabilities()).getBrowserVersion() ?? '',
      async end() {
        try {
          await driver.quit();
        } finally {
          await stop();
        }
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
