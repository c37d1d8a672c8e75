// `npm run faults`: builds under faults. `-- --only kills` runs one, `-- --seed 17` sets the moments of kills.
import { parseArgs } from 'node:util';
import { machine } from '../bench/machine.ts';
import { diskFull, readOnly } from './disks.ts';
import { killed } from './kills.ts';
import { inNodes } from './nodes.ts';
import { inPlaces } from './places.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    only: { type: 'string' },
  },
});
const FAULTS: Record<string, () => Promise<string>> = {
  kills: () => killed(Number(values.seed)),
  places: inPlaces,
  nodes: inNodes,
  'full-disk': diskFull,
  'read-only': readOnly,
};
const { only } = values;
if (only !== undefined && !Object.hasOwn(FAULTS, only))
  throw new RangeError(`--only is "${only}": it should be ${Object.keys(FAULTS).join(', ')}`);

const say = (text: string) => process.stdout.write(`${text}\n`);
say(machine());
for (const [name, run] of Object.entries(FAULTS)) {
  if (only !== undefined && only !== name) continue;
  const begun = performance.now();
  const seconds = () => `${Math.round((performance.now() - begun) / 1000)} s`;
  try {
    const outcome = await run();
    say(`✓ ${name} (${seconds()}): ${outcome}`);
  } catch (error) {
    say(`✗ ${name} (${seconds()}): ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
