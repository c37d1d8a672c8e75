import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FSWatcher } from 'vite';
import { CONTENT } from '../addresses/paths.ts';
import { formatProblem, isError } from '../data/problem.ts';
import { readChecked } from '../build/checked.ts';
import type { HookParameters } from 'astro';
import type { RefreshContext } from '../collections/loader.ts';

/** Milliseconds. A save is complete when no file has changed for this long. */
const QUIET = 80;

/** The content as it is at present. */
export interface State {
  /** The errors, a line for each. */
  problems: readonly string[];
  /** What may be slips, a line for each; empty while there is an error. */
  advice: readonly string[];
  /** Counts the changes to what readers see. */
  version: number;
}

interface Listeners {
  /** Is called when all of the content is right, and loads it. */
  load: () => Promise<void>;
  /** Is called after a change that readers see. */
  changed: (now: State, before: State) => void;
}

/**
 * Checks the content, and checks it again whenever it has changed.
 *
 * @param root the project's folder
 * @param watcher reports changes to its files
 * @returns reads the present state; while files are being saved, it waits until that is done
 */
export function watchContent(
  root: string,
  watcher: FSWatcher,
  { load, changed }: Listeners,
): () => Promise<State> {
  const content = join(root, CONTENT);
  let state: State = { ...problemsOf(root), version: 0 };
  let changes = 0;
  let settled: Promise<void> | undefined;

  const settle = async () => {
    const before = state;
    let now: Pick<State, 'problems' | 'advice'>;
    let seen: number;
    do {
      do {
        seen = changes;
        await wait(QUIET);
      } while (seen !== changes);
      now = problemsOf(root);
      if (now.problems.length === 0)
        now = await load().then(
          () => now,
          (error: unknown) => ({ ...now, problems: messageOf(error) }),
        );
    } while (seen !== changes);
    settled = undefined;
    // The same list again is no reason to reload a page.
    if (now.problems.length > 0 && now.problems.join() === before.problems.join()) return;
    state = { ...now, version: before.version + 1 };
    changed(state, before);
  };
  watcher.on('all', (_, path) => {
    if (path !== content && !path.startsWith(content + sep)) return;
    changes++;
    settled ??= settle();
  });
  return async () => {
    await settled;
    return state;
  };
}

/** The errors in the content at this moment, and otherwise the advice, a line for each. */
export function problemsOf(root: string): Pick<State, 'problems' | 'advice'> {
  try {
    const { problems } = readChecked(root);
    const lines = problems.map(formatProblem);
    return problems.some(isError)
      ? { problems: lines, advice: [] }
      : { problems: [], advice: lines };
  } catch (error) {
    // A file may vanish while it is being read.
    return { problems: messageOf(error), advice: [] };
  }
}

const messageOf = (error: unknown) => [error instanceof Error ? error.message : String(error)];

/** How often Astro is asked at most, and the milliseconds in between. */
const TURNS = 40;
const PAUSE = 100;

/**
 * Asks Astro to load the content. Astro ignores the request while it reads src/content.config.ts, which
 * it does whenever a file is added or removed. So it is asked again, for four seconds at most.
 *
 * @throws where Astro has not loaded it by then: its pages would show the content before the last save
 */
export async function loadContent(
  refreshContent: HookParameters<'astro:server:setup'>['refreshContent'],
): Promise<void> {
  const context: RefreshContext = { loaded: false };
  for (let turn = 0; turn < TURNS; turn++) {
    await refreshContent?.({ context });
    if (context.loaded) return;
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
  throw new Error(
    'Astro has not loaded the last change: save the file again, or stop npm run dev and start it again',
  );
}
