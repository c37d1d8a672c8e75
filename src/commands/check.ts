// `npm run check`: checks all of the content without a build, for authors who write without the page.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '../data/problem.ts';
import { readChecked } from '../build/checked.ts';
import { leftExamples } from '../build/left-examples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { content, problems } = readChecked(root);
if (content) {
  const { length } = content.stories;
  const examples = leftExamples(
    root,
    content.stories.map(({ slug }) => slug),
  );
  process.stdout.write(examples.map((example) => `${formatProblem(example)}\n`).join(''));
  const seconds = (performance.now() / 1000).toFixed(1);
  process.stdout.write(
    `${length === 1 ? 'The story has' : `The ${length} stories have`} no mistakes (${seconds} s).\n`,
  );
} else {
  process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
  process.exitCode = 1;
}
