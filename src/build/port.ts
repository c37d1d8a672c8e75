import { once } from 'node:events';
import { createServer } from 'node:net';

const HIGHEST = 65535;

/**
 * Reads the port from the environment variable PORT.
 *
 * @returns 0 for any free port; undefined if PORT is not set
 * @throws RangeError if PORT is no port, with a message for the user
 */
export function readPort(value = process.env.PORT): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > HIGHEST)
    throw new RangeError(
      `PORT is "${value}": set it to a whole number from 0 to ${HIGHEST}, or leave it unset`,
    );
  return port;
}

/**
 * Checks that a server can listen on the port in PORT.
 *
 * @param host the host name or address that the server will listen on
 * @throws Error if it cannot, with a message for the user
 */
export async function tryPort(host: string): Promise<void> {
  const port = readPort();
  if (port === undefined) return;
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      EADDRINUSE: 'another program is using it',
      EACCES: 'this user has no permission to listen on it',
    };
    throw new Error(
      `PORT is ${port}, and ${reasons[code] ?? code}: set PORT to another port, or leave it unset`,
      { cause: error },
    );
  }
  server.close();
  await once(server, 'close');
}
