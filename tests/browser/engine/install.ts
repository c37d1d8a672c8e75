// Installs a browser of each engine before the tests, as far as this machine allows. With --programs it
// also installs what the full run needs besides: web servers, and the hosts and feed readers of `npm run
// hosts`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { find, named } from './find.ts';
import { ENGINES, type Engine } from './page.ts';

const PACKAGES: Record<Engine, string[]> = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'fonts-dejavu-core'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xdotool', 'fonts-dejavu-core'],
};

/** Where each other program is, and the packages that it needs, if not the one of its name. */
const ALL_PROGRAMS: Record<string, { path: string; packages?: string[] }> = {
  nginx: { path: '/usr/sbin/nginx' },
  apache2: { path: '/usr/sbin/apache2' },
  newsboat: { path: '/usr/bin/newsboat' },
  feedparser: {
    path: '/usr/lib/python3/dist-packages/feedparser/__init__.py',
    packages: ['python3-feedparser'],
  },
  WordPress: {
    path: '/usr/share/wordpress/wp-content/themes/twentytwentyfive',
    // PHP for no server, named first, or WordPress adds it to the settings of Apache. And a database without the
    // package that starts it as a service: the tests start one of their own.
    packages: [
      'php-cgi',
      'php',
      'mariadb-server-core',
      'wordpress',
      'wordpress-theme-twentytwentyfive',
    ],
  },
};
const PROGRAMS = process.argv.includes('--programs') ? Object.entries(ALL_PROGRAMS) : [];

const apt =
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Ubuntu counts as like Debian, but its packages of these browsers only install snaps. */
function isDebian(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*debian/m.test(release) && !/^ID(_LIKE)?=.*ubuntu/m.test(release);
}

/** Runs a program without output. Returns why it failed, or undefined. */
function failure(program: string, ...args: string[]): string | undefined {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 900_000, // The wait for another apt-get is up to ten minutes of these.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return undefined;
  if (error) return error.message;
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.find((line) => /^E:|error:/i.test(line)) ?? lines.at(-1);
  return reason?.trim() ?? `${program} ended with ${status ?? 'a signal'}`;
}

const aptGet = (...args: string[]) =>
  failure('apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=600', ...args);

const aptInstall = (...packages: string[]) =>
  aptGet('install', '-y', '--no-upgrade', '--no-install-recommends', ...new Set(packages));

/**
 * Installs engines and programs, all at once, which is quicker. The lists of packages are updated before: old lists
 * name old browsers, and Playwright cannot speak to Firefox 140. If that fails, installs one by one, as many as
 * possible. Returns why each failed.
 */
function installFromDebian(missing: Engine[]): Map<string, string | undefined> {
  const wanted = new Map<string, string[]>(missing.map((engine) => [engine, PACKAGES[engine]]));
  for (const [name, { path, packages = [name] }] of PROGRAMS)
    if (!existsSync(path)) wanted.set(name, packages);
  if (wanted.size === 0) return new Map();
  const stale = aptGet('update');
  if (!aptInstall(...[...wanted.values()].flat())) return new Map();
  return new Map(
    Array.from(wanted, ([name, packages]) => {
      const reason = aptInstall(...packages);
      return [name, reason && (stale ?? reason)];
    }),
  );
}

function installFromPlaywright(missing: Engine[]): Map<string, string | undefined> {
  if (missing.length === 0) return new Map();
  const main = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const command = [join(dirname(main), 'cli.js'), 'install', ...(apt ? ['--with-deps'] : [])];
  // The full Chromium can also run without a window: the headless shell would be a second download.
  const args = (engine: Engine) => (engine === 'chromium' ? ['--no-shell', engine] : [engine]);
  return new Map(
    missing.map((engine) => [engine, failure(process.execPath, ...command, ...args(engine))]),
  );
}

const before = find();
const missing = ENGINES.filter((engine) => !before[engine] && !named(engine));
const fromDebian = apt && isDebian();
const failures = (fromDebian ? installFromDebian : installFromPlaywright)(missing);
const after = find();

for (const engine of ENGINES) {
  const [was, is] = [before[engine], after[engine]];
  const path = named(engine);
  const reason = path
    ? `${path} is not there`
    : (failures.get(engine) ?? 'installed, but not where it is looked for');
  process.stdout.write(
    `${engine}: ${is ? `${was ? 'found' : 'installed'} at ${is}` : `skipped (${reason})`}\n`,
  );
}
for (const [name, { path }] of PROGRAMS) {
  const reason = fromDebian ? failures.get(name) : 'programs are installed only as root on Debian';
  process.stdout.write(
    `${name}: ${existsSync(path) ? 'found' : `its tests are skipped, because it is not installed (${reason ?? `not at ${path}`})`}\n`,
  );
}
if (!ENGINES.some((engine) => after[engine])) process.exitCode = 1;
