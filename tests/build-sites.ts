// The two sites that the tests look at: the one that `npm run build` makes, and one of the fixture
// stories. A site is only built if it is older than its sources. Run by itself, this builds the second.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyProject } from './build/project-copy.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FIXTURES = join(ROOT, 'tests/fixtures/content');
/** Stories of graphics that fill the screen, of a story's own and of several lines, which only this site has. */
const MORE_STORIES = ['screen', 'own', 'panel'].map((name) => join(ROOT, 'tests/fixtures', name));

/** Where the project's own site is. */
export const DIST = join(ROOT, 'dist');
/** Where the site of the fixture stories is. */
export const FIXTURE_SITE = join(ROOT, 'node_modules/.cache/fixture-site');
/** Its copy of the browser tests' story, with a corrected count and an image. */
export const RECOUNTED = 'allotments-recounted';
/** An image for a story. */
export const IMAGE = join(ROOT, 'tests/fixtures/images/pond.png');
const OTHER_IMAGE = join(ROOT, 'tests/fixtures/images/edge.png');

/** The sources of every site, apart from its content. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tests/build-sites.ts']
  .map((name) => join(ROOT, name))
  .concat(MORE_STORIES);

/** When the newest file at or under a path was changed, in milliseconds; 0 where there is none. */
function changed(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(0, ...files.map((file) => statSync(join(path, file)).mtimeMs));
}

/** Whether a site is there, and newer than everything that it is made from. */
function isFresh(site: string, content: string): boolean {
  const index = join(site, 'index.html');
  return (
    existsSync(index) && statSync(index).mtimeMs >= Math.max(...[...SOURCES, content].map(changed))
  );
}

/** Builds a project. Throws an error with the output if it fails. */
async function build(root: string): Promise<void> {
  const child = spawn(process.execPath, ['--run', 'build'], { cwd: root, stdio: 'pipe' });
  const output: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => output.push(data));
  child.stderr.on('data', (data: Buffer) => output.push(data));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new Error(`The build of ${root} failed:\n${Buffer.concat(output).toString()}`);
}

/** A scene of images, and a number that a source gives. */
const MORE = `<Scene id="views" form="image" title="The lowest pond" note="Drawn for {given/survey-2017/64%} of the tests">

<Step id="views-all">

### All of it

![A pond](./pond.png)

A pond has water, <Given source="survey-2017">90%</Given> of the time.

</Step>

<Step id="views-edge">

### Its edge

![The edge of a pond](./edge.png)

Frogs sit there.

</Step>

<Step id="views-frogs">

### Its frogs

There are many.

</Step>

<Step id="views-night">

### Its edge at night

![The edge of a pond](./edge.png)

They sing there.

</Step>

</Scene>
`;

/**
 * Adds the story that the browser tests read once more, as it is when a count was corrected, and with what
 * few stories have: a picture, a scene of images, a line across the shares, and numbers that a source gives.
 */
function addRecounted(stories: string): void {
  const [from, to] = [join(stories, 'allotments'), join(stories, RECOUNTED)];
  cpSync(from, to, { recursive: true });
  const csv = readFileSync(join(from, 'plots.csv'), 'utf8').replace('2016,121,246', '2016,99,260');
  // Spreadsheets add a byte-order mark and Windows line ends, which are not passed on.
  writeFileSync(join(to, 'plots.csv'), `\uFEFF${csv.replaceAll('\n', '\r\n')}`);
  cpSync(IMAGE, join(to, 'pond.png'));
  cpSync(OTHER_IMAGE, join(to, 'edge.png'));
  const mdx = readFileSync(join(from, 'story.mdx'), 'utf8');
  const title = mdx
    .replace(/^title: .*/m, 'title: The ponds, counted again')
    .replace('stopped “counting frogs”.', '$& Of them, {given/survey-2017/61%} had names.')
    .replace('note: This story is a fixture.', '$& So are {given/survey-2017/62%} of them.')
    .replace('counted each spring', '$&, by {given/survey-2017/63%} of the growers');
  const picture =
    '<Picture caption="The lowest pond, {given/survey-2017/65%} full">\n\n![A pond](./pond.png)\n\n</Picture>';
  const lined = title.replace(
    '    breaks:',
    '    lines:\n      - { at: 50, label: half }\n    breaks:',
  );
  writeFileSync(
    join(to, 'story.mdx'),
    `${lined.replace('<End />', `${MORE}\n<End />`)}\n${picture}\n`,
  );
}

/** Builds the site of the fixture stories in a copy of the project, whose content they are. */
async function buildFixtureSite(): Promise<void> {
  const begun = new Date();
  const project = copyProject();
  try {
    const content = join(project.root, 'content');
    rmSync(content, { recursive: true });
    cpSync(FIXTURES, content, { recursive: true });
    addRecounted(join(content, 'stories'));
    for (const stories of MORE_STORIES)
      cpSync(stories, join(content, 'stories'), { recursive: true });
    await build(project.root);
    rmSync(FIXTURE_SITE, { recursive: true, force: true });
    cpSync(join(project.root, 'dist'), `${FIXTURE_SITE}.new`, { recursive: true });
    // A file that changes while the site is being built makes the site an old one.
    utimesSync(join(`${FIXTURE_SITE}.new`, 'index.html'), begun, begun);
    renameSync(`${FIXTURE_SITE}.new`, FIXTURE_SITE);
  } finally {
    project.remove();
  }
}

/** Builds the site of the fixture stories, unless it is newer than its sources. */
export async function buildFixtures(): Promise<void> {
  if (!isFresh(FIXTURE_SITE, FIXTURES)) await buildFixtureSite();
}

/** Builds both sites, unless they are newer than their sources. */
export default async function buildSites(): Promise<void> {
  if (!isFresh(DIST, join(ROOT, 'content'))) await build(ROOT);
  await buildFixtures();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFixtureSite();
