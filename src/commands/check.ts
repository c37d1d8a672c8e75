// `npm run check`: checks all of the content without a build, for authors who write without the page.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '../data/problem.ts';
import { readChecked } from '../build/checked.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { content, problems } = readChecked(root);
if (content) {
  const { length } = content.stories;
  const seconds = (performance.now() / 1000).toFixed(1);
  process.stdout.write(
    `${length === 1 ? 'The story has' : `The ${length} stories have`} no mistakes (${seconds} s).\n`,
  );
} else {
  process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
  process.exitCode = 1;
}
