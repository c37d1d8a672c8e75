import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/**
 * A proxy that passes everything on and notes what failed: WebKitGTK tells neither its driver nor
 * the page the status of an image, a font or an icon.
 */
export async function watchLoads(failures: Set<string>): Promise<{ url: string; stop(): void }> {
  const fail = (error: Error, url: string) =>
    failures.add(`${(error as NodeJS.ErrnoException).code ?? error.message} ${url}`);

  // Nobody may close a connection that the other is about to use again: the proxy keeps those from
  // the browser longer than any test lasts, and uses none to the site twice.
  const server = createServer({ keepAliveTimeout: 600_000 }, (asked, answer) => {
    const { url = '', method = 'GET', headers } = asked;
    const onward = request(url, { method, headers, agent: false }, (response) => {
      const { statusCode: status = 0, rawHeaders } = response;
      if (status >= 400) failures.add(`${status} ${url}`);
      answer.writeHead(status, rawHeaders);
      response.pipe(answer);
    });
    onward.on('error', (error) => {
      if (!answer.destroyed) fail(error, url); // Otherwise it is the page that gave up the load.
      answer.destroy();
    });
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  });

  server.on('connect', ({ url = '' }, socket) => {
    const { hostname, port } = new URL(`tunnel://${url}`);
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', (error) => {
      if (!socket.destroyed) fail(error, url);
      socket.destroy();
    });
    socket.on('error', () => onward.destroy()).on('close', () => onward.destroy());
  });

  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Listens on a port that is free, and says which. */
export const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
