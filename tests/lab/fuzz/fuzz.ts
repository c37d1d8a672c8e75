import fc from 'fast-check';
import { open } from '../../browser/engine/open.ts';
import type { Engine } from '../../browser/engine/page.ts';
import { FUZZ_SCRIPT } from './in-page.ts';
import { factsOf, movesIn } from './moves.ts';
import { newModel, Session } from './session.ts';

/** The largest number of moves in a sequence, which starts with a new visit. Half is usual. */
const LONGEST = 40;
/** How long the search for the shortest form of a failure may take, in milliseconds. */
const PATIENCE = 120_000;

export interface Run {
  engine: Engine;
  storyUrl: string;
  frontPageUrl: string;
  /** The least number of moves. */
  moves: number;
  /** Of the first sequence; each further one has the next number. */
  seed: number;
  /** The two parts of a failure's own address, to repeat it alone. */
  path?: string | undefined;
  replay?: string | undefined;
  /** Called after each sequence with the number of moves so far. */
  onProgress?: (moves: number) => void;
}

export interface Outcome {
  version: string;
  moves: number;
  sequences: number;
  /** How often the reader came back to the page, and how often that was out of the cache. */
  returns: { all: number; cached: number };
  /** The shortest sequence that fails, what is wrong then, and how to repeat it. */
  failure?: string;
}

/** Makes random moves in a story, and checks the page after each, until one fails. */
export async function fuzz(run: Run): Promise<Outcome> {
  const { engine, storyUrl, frontPageUrl, moves, seed, path, replay, onProgress } = run;
  const options = { initScript: FUZZ_SCRIPT };
  const pages = [await open(engine, options), await open(engine, options)] as const;
  try {
    const session = new Session(pages, storyUrl, frontPageUrl);
    await pages[0].goto(storyUrl);
    const facts = await factsOf(session);
    let end = Infinity;
    const property = fc.asyncProperty(
      fc.commands([movesIn(facts)], {
        maxCommands: LONGEST,
        size: 'max',
        ...(replay !== undefined && { replayPath: replay }),
      }),
      async (commands) => {
        // What is not tried any more counts as passed, so that the search ends.
        if (Date.now() > end) return;
        const model = newModel(facts.scenes);
        try {
          await session.start(model);
          await fc.asyncModelRun(() => ({ model, real: session }), commands);
        } catch (error) {
          end = Math.min(end, Date.now() + PATIENCE);
          throw new Failure(session.made, error);
        }
      },
    );
    const outcome = (sequences: number): Outcome => ({
      version: pages[0].version,
      moves: session.moves,
      sequences,
      returns: session.returns,
    });
    for (let sequences = 0; ;) {
      const details = await fc.check(property, {
        seed: (seed + sequences) | 0,
        numRuns: 1,
        ...(path !== undefined && { path }),
      });
      sequences++;
      if (details.failed) return { ...outcome(sequences), failure: told(engine, details) };
      onProgress?.(session.moves);
      if (session.moves >= moves || path !== undefined) return outcome(sequences);
    }
  } finally {
    for (const page of pages) await page.close();
  }
}

/** What is wrong after these moves. */
class Failure extends Error {
  readonly moves: readonly string[];

  constructor(moves: readonly string[], cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause);
    // Playwright adds the browser's log to some messages.
    super(message.replace(/\s*Browser logs:[^]*/, ''), { cause });
    this.moves = moves;
  }
}

type Details = Pick<
  fc.RunDetails<[unknown]>,
  'counterexample' | 'counterexamplePath' | 'seed' | 'numShrinks' | 'errorInstance'
>;

function told(engine: Engine, details: Details): string {
  const { counterexample, counterexamplePath, seed, numShrinks, errorInstance } = details;
  // The commands' text ends with a comment that names those that were run.
  const replay = /replayPath="([^"]*)"/.exec(fc.stringify(counterexample?.[0]))?.[1] ?? '';
  const [moves, problem] =
    errorInstance instanceof Failure
      ? [errorInstance.moves, errorInstance.message]
      : [[], fc.stringify(errorInstance)];
  return [
    `After these moves, the shortest found in ${numShrinks} steps:`,
    ...(moves.length > 0 ? moves.map((name, i) => `  ${i + 1}. ${name}`) : ['  (a new visit)']),
    'this is wrong:',
    ...problem.split('\n').map((line) => `  ${line}`),
    `Repeat it: npm run fuzz -- --engine ${engine} --seed ${seed} --path ${counterexamplePath ?? '0'} --replay ${replay}`,
  ].join('\n');
}
