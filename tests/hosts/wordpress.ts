// WordPress as Debian packages it, with a database and a web server of its own in a temporary folder.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../browser/engine/ports.ts';
import { startSupervised, stopSupervised } from '../browser/engine/supervised-process.ts';

/** What it needs. */
export const WORDPRESS = '/usr/share/wordpress';
export const PHP = '/usr/bin/php';
export const MARIADB = '/usr/sbin/mariadbd';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A block theme, which is WordPress's own, and a classic one, which is in this folder. */
export const THEMES = ['twentytwentyfive', 'classic'] as const;

export interface WordPress {
  /** Publishes a post in a theme, and returns its address. All posts are then shown in that theme. */
  post: (theme: (typeof THEMES)[number], content: string) => string;
  /** Ends its programs, and removes its folder. */
  stop: () => Promise<void>;
}

/**
 * WordPress fetches no address of a machine's own network, and no odd port: a pasted address of the tests'
 * site would stay a link. Partners' addresses are on the web, where this does not matter. And whether
 * addresses of posts are pretty depends on whether WordPress reached itself.
 */
const FOR_LOOPBACK = `<?php
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', fn( $ports, $host, $url ) => [ parse_url( $url, PHP_URL_PORT ) ], 10, 3 );
add_filter( 'pre_option_permalink_structure', '__return_empty_string' );
`;

const configuration = (origin: string, socket: string) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
$table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';
`;

/** Runs a program to its end. Returns what it printed, or throws what it said. */
function run(program: string, args: string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', input });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stdout + stderr}`);
  return stdout;
}

async function until(isThere: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isThere())) {
    if (Date.now() > end) throw new Error(`${what} takes too long`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts the database and the web server, on a free port of the loopback. */
export async function startWordPress(): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const [root, data, socket] = ['root', 'data', 'socket'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  // WordPress looks for its configuration beside itself, so it is copied, with what its links lead to.
  cpSync(WORDPRESS, root, { recursive: true, dereference: true });
  cpSync(here('classic'), join(root, 'wp-content/themes/classic'), { recursive: true });
  mkdirSync(join(root, 'wp-content/mu-plugins'));
  writeFileSync(join(root, 'wp-content/mu-plugins/loopback.php'), FOR_LOOPBACK);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  writeFileSync(join(root, 'wp-config.php'), configuration(origin, socket));

  const options = ['--no-defaults', `--datadir=${data}`, `--user=${userInfo().username}`];
  run('/usr/bin/mariadb-install-db', [
    ...options,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const supervise = (...command: string[]) => startSupervised(folder, command, process.env);
  const database = supervise(MARIADB, ...options, '--skip-networking', `--socket=${socket}`);
  const programs = [database];
  const stop = async () => {
    for (const program of programs) await stopSupervised(program);
    // The shells that supervise them remove it, too, and perhaps at this moment.
    const gone = () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 9 });
      return !existsSync(folder);
    };
    await until(gone, 'the removal of the folder');
  };
  try {
    await until(() => existsSync(socket), 'the database');
    run(PHP, [
      '-r',
      `(new mysqli(null, 'root', '', null, 0, '${socket}'))->query('CREATE DATABASE wordpress');`,
    ]);
    programs.unshift(supervise(PHP, '-S', `127.0.0.1:${port}`, '-t', root));
    const answers = () =>
      fetch(`${origin}/readme.html`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(answers, 'the web server');
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    post: (theme, content) => {
      const said = run(PHP, [here('post.php'), root, theme], content);
      if (!said.startsWith(origin)) throw new Error(`the post was refused: ${said}`);
      return said;
    },
    stop,
  };
}
