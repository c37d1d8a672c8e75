// Installs a browser of each engine before the tests, as far as this machine allows. With --programs it
// also installs the web servers and the converters that the full run needs.
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

/** Each package has the name of its program. */
const PROGRAMS = process.argv.includes('--programs') ? ['nginx', 'apache2', 'pandoc', 'lynx'] : [];
const isThere = (program: string) =>
  ['sbin', 'bin'].some((folder) => existsSync(`/usr/${folder}/${program}`));

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

/** Installs all at once, which is quicker. If that fails, installs one by one, as many as possible. */
function installFromDebian(missing: Engine[]): Map<Engine, string | undefined> {
  const programs = PROGRAMS.filter((program) => !isThere(program));
  if (missing.length + programs.length === 0) return new Map();
  const stale = aptGet('update');
  const all = aptInstall(...missing.flatMap((engine) => PACKAGES[engine]), ...programs);
  if (all) for (const program of programs) aptInstall(program);
  return new Map(
    missing.map((engine) => {
      const reason = all && aptInstall(...PACKAGES[engine]);
      return [engine, reason && (stale ?? reason)];
    }),
  );
}

function installFromPlaywright(missing: Engine[]): Map<Engine, string | undefined> {
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
const install = apt && isDebian() ? installFromDebian : installFromPlaywright;
const failures = install(missing);
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
for (const program of PROGRAMS)
  process.stdout.write(
    `${program}: ${isThere(program) ? 'found' : 'skipped (not installed): its tests are not run'}\n`,
  );
if (!ENGINES.some((engine) => after[engine])) process.exitCode = 1;
