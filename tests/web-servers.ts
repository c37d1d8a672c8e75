import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './browser/engine/ports.ts';

/** The servers that partners run, where they are installed. */
export const NGINX = '/usr/sbin/nginx';
export const APACHE = '/usr/sbin/apache2';

/** A server that is running. */
export interface Server {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  stop: () => Promise<void>;
}

/** A document root, with folders of this machine in it by their paths there: `''` is the root itself. */
export function documentRoot(folders: Record<string, string>): {
  root: string;
  remove: () => void;
} {
  const top = mkdtempSync(join(tmpdir(), 'served-'));
  const root = join(top, 'root');
  for (const [path, folder] of Object.entries(folders)) {
    const place = join(root, path);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(folder, place);
  }
  return { root, remove: () => rmSync(top, { recursive: true }) };
}

/**
 * nginx as Debian ships it, but for where it listens and writes.
 *
 * @param root the document root
 * @param server lines for the server block, beside Debian's own
 * @param http lines for the http block around it
 */
export function startNginx(root: string, server = '', http = ''): Promise<Server> {
  return start(NGINX, (port, folder) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (what) => `${what}_temp_path ${folder}/${what};`,
    );
    return `daemon off;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      pid ${folder}/pid;
      error_log stderr;
      events {}
      http {
        sendfile on;
        tcp_nopush on;
        types_hash_max_size 2048;
        include /etc/nginx/mime.types;
        default_type application/octet-stream;
        gzip on;
        access_log off;
        ${temporary.join(' ')}
        ${http}
        server {
          listen 127.0.0.1:${port};
          root "${root}";
          index index.html index.htm index.nginx-debian.html;
          location / { try_files $uri $uri/ =404; }
          ${server}
        }
      }`;
  });
}

/**
 * Apache as Debian ships it, with mod_headers, but for where it listens and writes.
 *
 * @param root the document root, whose folders may have files `.htaccess`
 */
export function startApache(root: string): Promise<Server> {
  const modules = [
    'mpm_event',
    'authz_core',
    'dir',
    'mime',
    'headers',
    'setenvif',
    'filter',
    'alias',
  ];
  return start(
    APACHE,
    (port, folder) => `ServerRoot ${folder}
    ServerName 127.0.0.1
    Listen 127.0.0.1:${port}
    PidFile ${folder}/pid
    ${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
    ErrorLog ${folder}/error.log
    ${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
    TypesConfig /etc/mime.types
    DocumentRoot "${root}"
    <Directory "${root}">
      Options FollowSymLinks
      AllowOverride All
      Require all granted
    </Directory>`,
  );
}

async function start(
  program: string,
  configuration: (port: number, folder: string) => string,
): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const port = await freePort();
  const file = join(folder, 'server.conf');
  writeFileSync(file, configuration(port, folder));
  const args = program === NGINX ? ['-p', folder, '-c', file] : ['-X', '-f', file];
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise((end) => server.once('exit', end));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  const end = Date.now() + 10_000;
  while (!(await answers(origin))) {
    if (server.exitCode === null && Date.now() < end) continue;
    await stop();
    throw new Error(`${program} does not serve: ${said}`);
  }
  return { origin, stop };
}

const answers = (origin: string) =>
  fetch(origin).then(
    () => true,
    () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 20)),
  );

/** The reason why a server cannot be used here, if there is one. */
export const missing = (program: string): string | undefined =>
  existsSync(program) ? undefined : `${program} is not installed`;
