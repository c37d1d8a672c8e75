import { join } from 'node:path';
import { lock } from 'proper-lockfile';

/** After how many ms the turn of a build that was killed is over. */
const STALE = 20_000;

/**
 * Waits until no other build of this project loads content. Astro writes the index of what it has loaded
 * to one file of the project, by way of a second one with a fixed name: of two builds that write at the
 * same moment, one would find that file gone, and fail.
 *
 * @param folder the folder of that index
 * @returns a function that gives the turn to the next build
 */
export async function takeTurn(folder: string): Promise<() => Promise<void>> {
  const ignore = () => undefined;
  const release = await lock(folder, {
    lockfilePath: join(folder, 'turn'),
    stale: STALE,
    retries: { forever: true, minTimeout: 20, maxTimeout: 200 },
    // A computer that slept may wake after the turn was over. The build goes on: others hardly write then.
    onCompromised: ignore,
  });
  return () => release().catch(ignore);
}
