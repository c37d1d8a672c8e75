// `npm run check`: checks all of the content without a build, for authors who write without the page. With `--figures` it
// writes figures in place of the numbers that they have typed.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '../data/problem.ts';
import { readChecked } from '../build/checked.ts';
import { writeFigures } from './write-figures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
if (process.argv.includes('--figures'))
  process.stdout.write(
    writeFigures(root)
      .map((change) => `${change}\n`)
      .join(''),
  );
const { content, problems } = readChecked(root);
const lines = problems.map((problem) => `${formatProblem(problem)}\n`).join('');
if (content) {
  const { length } = content.stories;
  const seconds = (performance.now() / 1000).toFixed(1);
  process.stdout.write(
    `${lines}${length === 1 ? 'The story has' : `The ${length} stories have`} no mistakes (${seconds} s).\n`,
  );
} else {
  process.stderr.write(lines);
  process.exitCode = 1;
}
