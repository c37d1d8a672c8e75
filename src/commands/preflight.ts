// `node src/commands/preflight.ts [host]`: npm runs this before a build and before `npm run dev`.
import { fileURLToPath } from 'node:url';
import { tryPort } from '../build/port.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Ends the process with a message if the site cannot be built in this folder, or served on PORT. Call
 * this before Astro is loaded: its native modules can hang a process that ends soon afterwards.
 *
 * @param host the host name or address that a server will listen on; undefined if there is no server
 */
export async function preflight(host: string | undefined): Promise<void> {
  try {
    // Vite and Astro cannot handle paths with these characters.
    if (/[#?"]/.test(root))
      throw new Error(`the site cannot be built in ${root}: take #, ? and " out of the path`);
    if (host !== undefined) await tryPort(host);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

if (import.meta.main) await preflight(process.argv[2]);
