// `npm run fuzz`: random moves in each engine, one engine at a time.
import { parseArgs } from 'node:util';
import { buildFixtures, FIXTURE_SITE } from '../../build-sites.ts';
import { serve } from '../../site-server.ts';
import { find } from '../../browser/engine/find.ts';
import { ENGINES, type Engine } from '../../browser/engine/page.ts';
import { fuzz } from './fuzz.ts';

const USAGE = `npm run fuzz -- [options]
  --moves 1000       the least number of moves in each engine
  --seed N           the first sequence's seed; a random one by default
  --engine NAME      ${ENGINES.join(', ')}; may be repeated; all by default
  --path, --replay   as a failure names them, to repeat it alone
`;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** A whole number, or an end with an explanation. */
function wholeNumber(name: string, text: string): number {
  if (/^-?\d{1,10}$/.test(text)) return Number(text);
  say(`--${name} is "${text}": it should be a whole number\n\n${USAGE}`);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: {
        moves: { type: 'string', default: '1000' },
        seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
        engine: { type: 'string', multiple: true, default: [...ENGINES] },
        path: { type: 'string' },
        replay: { type: 'string' },
      },
    }).values;
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

const values = options();
const [moves, seed] = [wholeNumber('moves', values.moves), wholeNumber('seed', values.seed)];
const engines = values.engine.map((name) => {
  const engine = ENGINES.find((engine) => engine === name);
  if (engine) return engine;
  say(`--engine is "${name}": it should be ${ENGINES.join(', ')}\n\n${USAGE}`);
  process.exit(2);
});

await buildFixtures();
const site = await serve(FIXTURE_SITE);
const frontPageUrl = `${site.origin}/`;
const storyUrl = `${site.origin}/stories/allotments/`;

async function runIn(engine: Engine): Promise<void> {
  if (find()[engine] === undefined) {
    say(`${engine}: skipped, because this machine has no such browser`);
    return;
  }
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  let next = 100;
  const { path, replay } = values;
  const { version, ...found } = await fuzz({
    engine,
    storyUrl,
    frontPageUrl,
    moves,
    seed,
    path,
    replay,
    onProgress: (moves) => {
      if (moves < next) return;
      say(`… ${engine}: ${moves} moves (${seconds()})`);
      next = moves + 100;
    },
  });
  const { all, cached } = found.returns;
  say(
    `${found.failure === undefined ? '✓' : '✗'} ${engine} ${version}: ${found.moves} moves in ${found.sequences} sequences from seed ${seed}, ${seconds()}; back ${all} times, ${cached} out of the cache`,
  );
  if (found.failure === undefined) return;
  say(found.failure);
  process.exitCode = 1;
}

try {
  for (const engine of engines) await runIn(engine);
} finally {
  site.close();
  await globalThis.closeBrowsers?.();
}
