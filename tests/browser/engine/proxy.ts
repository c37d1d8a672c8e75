import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { listen } from './ports.ts';

/**
 * Starts a proxy that forwards everything and records failed loads: WebKitGTK reports the status of
 * an image, a font or an icon neither to its driver nor to the page.
 *
 * @param failures receives the status or the error's code, and the address, of each failed load
 */
export async function watchLoads(failures: Set<string>): Promise<{ url: string; stop(): void }> {
  const fail = (error: Error, url: string) =>
    failures.add(`${(error as NodeJS.ErrnoException).code ?? error.message} ${url}`);

  // A connection must not be closed while its other end starts another request on it: those from the
  // browser stay open for longer than any test, and those to the site serve one request each.
  const server = createServer({ keepAliveTimeout: 600_000 }, (asked, answer) => {
    const { url = '', method = 'GET', headers } = asked;
    const onward = request(url, { method, headers, agent: false }, (response) => {
      const { statusCode: status = 0, rawHeaders } = response;
      if (status >= 400) failures.add(`${status} ${url}`);
      answer.writeHead(status, rawHeaders);
      response.pipe(answer);
    });
    onward.on('error', (error) => {
      if (!answer.destroyed) fail(error, url); // Otherwise the page cancelled the load.
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
