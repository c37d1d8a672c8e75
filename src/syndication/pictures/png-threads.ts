import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/**
 * Threads that draw PNGs: each task of theirs is a `Task`, and its result the bytes for each width.
 *
 * @param root the project's folder
 */
export const pngThreads = (root: URL): Tinypool =>
  new Tinypool({
    filename: new URL('src/syndication/pictures/png-thread.ts', root).href,
    // It starts with no thread, because an earlier build has often drawn every picture.
    minThreads: 0,
    idleTimeout: 60_000,
    maxThreads: availableParallelism(),
    // The renderer frees its memory in a turn of the event loop. Threads that wait for work without one keep
    // all that they have drawn: a hundred stories took more than 20 GB.
    useAtomics: false,
  });
