import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { formNames, formOf } from '../graphics/forms.ts';
import { NUMBERS, REPLY, sourceAnchor, SOURCES, SUPPORT, TOP } from '../story/anchors.ts';
import { isDate } from '../story/date.ts';
import { cut, figure, FigureError } from '../story/figure.ts';
import { metaSchema, type Meta } from '../story/meta.ts';
import { readOutline, type Outline, type SceneOutline } from '../story/outline.ts';
import { listOf, type Problem } from '../story/problem.ts';
import { publicationSchema } from '../story/publication.ts';
import { sourcesSchema, type Source } from '../story/source.ts';
import { parseTable, type Row } from '../story/table.ts';
import { parseYaml } from '../story/yaml.ts';

type Report = (line: number, message: string) => void;

/** What the checks of a story's text compare it with. Undefined is what could not be read. */
interface Known {
  meta: Meta | undefined;
  tables: Record<string, Row[]>;
  sources: Source[] | undefined;
  stories: string[];
  folder: string;
}

/**
 * Checks everything that authors write: one problem for each fault, so that a build can stop before
 * it has begun.
 *
 * @param root the project's folder, which holds `content/`
 */
export function checkContent(root: string): Problem[] {
  const content = join(root, 'content');
  const stories = storyFolders(content);
  const publication = join(content, 'publication.yaml');
  return [
    ...readFile(root, publication, (text, file) => parseYaml(text, file, publicationSchema))
      .problems,
    ...stories.flatMap((slug) => checkStory(root, join(content, 'stories', slug), stories)),
  ];
}

/** The slugs of the stories: the names of the folders under content/stories. */
function storyFolders(content: string): string[] {
  const folder = join(content, 'stories');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function checkStory(root: string, folder: string, stories: string[]): Problem[] {
  const problems: Problem[] = [];
  const keep = <T extends { problems: Problem[] }>(read: T): T => {
    problems.push(...read.problems);
    return read;
  };
  const at = (name: string) => join(folder, name);

  const slug = basename(folder);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    problems.push({
      file: shown(root, folder),
      line: 1,
      message: `the folder's name is the story's address: write it in small letters, digits and hyphens`,
    });

  const sources = keep(
    readFile(root, at('sources.yaml'), (text, file) => parseYaml(text, file, sourcesSchema)),
  ).value;
  const story = keep(
    readFile(root, at('story.mdx'), (text, file) => {
      const { outline, problems } = readOutline(text, file);
      const { value: meta, problems: more } = readMeta(text, file);
      return { text, outline, meta, problems: [...more, ...problems] };
    }),
  );
  const tables: Record<string, Row[]> = {};
  const files = new Set([
    ...Object.keys(story.meta?.tables ?? {}),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => name.slice(0, -'.csv'.length)),
  ]);
  const file = shown(root, at('story.mdx'));
  const report: Report = (line, message) => problems.push({ file, line, message });
  for (const name of story.meta ? files : []) {
    const declared = story.meta?.tables[name];
    if (!declared) {
      report(1, `"${name}.csv" is not declared: add it to "tables" in the front matter`);
      continue;
    }
    const { rows, problems: found } = keep(
      readFile(root, at(`${name}.csv`), (text, file) => parseTable(text, file, declared.columns)),
    );
    // What hangs on a table that is wrong itself would only be reported a second time.
    if (rows && found.length === 0) tables[name] = rows;
  }

  const known: Known = { meta: story.meta, tables, sources, stories, folder };
  if (story.meta && story.text !== undefined)
    checkMeta(story.meta, story.text.replaceAll('\r\n', '\n'), known, report);
  if (story.outline) checkOutline(story.outline, known, report);
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** The front matter between the two fences, and what is wrong with it. */
function readMeta(text: string, file: string) {
  const fenced = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(\r?\n|$)/.exec(text);
  if (!fenced)
    return {
      problems: [
        {
          file,
          line: 1,
          message: 'there is no front matter: start with a line --- and end with one',
        },
      ],
    };
  return parseYaml(fenced[1] ?? '', file, metaSchema, 2);
}

function checkMeta(meta: Meta, text: string, known: Known, report: Report): void {
  const lines = text.split('\n');
  const lineOf = (needle: string) =>
    Math.max(
      lines.findIndex((line) => line.includes(needle)),
      0,
    ) + 1;
  for (const value of [meta.title, meta.standfirst, meta.note, meta.byline])
    for (const { reference } of cut(value))
      if (reference !== undefined)
        checkFigure(reference, known, (message) => report(lineOf(reference), message));
  for (const [name, { source }] of Object.entries(meta.tables))
    if (known.sources && !known.sources.some(({ id }) => id === source))
      report(
        lineOf(`source: ${source}`),
        `the table "${name}" has the source "${source}", which is not in sources.yaml: it has ${listOf(known.sources.map(({ id }) => id))}`,
      );
}

function checkFigure(reference: string, known: Known, report: (message: string) => void): void {
  const table = reference.split('/')[0] ?? '';
  // Declared, but not read: its own problem has been told.
  if (known.meta && Object.hasOwn(known.meta.tables, table) && !known.tables[table]) return;
  if (!known.meta) return;
  try {
    figure(reference, known.tables);
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    report(error.message);
  }
}

function checkOutline(outline: Outline, known: Known, report: Report): void {
  for (const scene of outline.scenes) checkScene(scene, known, report);
  for (const { to, line } of outline.figures)
    checkFigure(to, known, (message) => report(line, message));
  for (const quote of outline.quotes) {
    const source = known.sources?.find(({ id }) => id === quote.source);
    if (known.sources && !source)
      report(
        quote.line,
        `the quotation's source "${quote.source}" is not in sources.yaml: it has ${listOf(known.sources.map(({ id }) => id))}`,
      );
    else if (source && source.url === undefined)
      report(
        quote.line,
        `the quotation's source "${quote.source}" has no url to cite: add one in sources.yaml`,
      );
    if (!isDate(quote.when))
      report(
        quote.line,
        `the quotation's when "${quote.when}" is no date of the calendar: write it as 2017-09-18, 2017-09 or 2017`,
      );
  }
  checkAddresses(outline, known, report);
}

function checkScene(scene: SceneOutline, known: Known, report: Report): void {
  const form = formOf(scene.form);
  if (!form)
    report(
      scene.line,
      `the scene "${scene.id}" has the form "${scene.form}", which there is not: the forms are ${listOf(formNames)}`,
    );
  const rows = known.tables[scene.table];
  const words = known.meta?.tables[scene.table]?.words;
  if (known.meta && !words)
    report(
      scene.line,
      `the scene "${scene.id}" draws the table "${scene.table}", which there is not: the tables are ${listOf(Object.keys(known.meta.tables))}`,
    );
  if (!form || !rows || !words) return;
  const states = form.states({ rows, words });
  for (const step of scene.steps)
    if (!states.includes(step.state))
      report(
        step.line,
        `the step "${step.id}" names the state "${step.state}", which "${scene.form}" has not with ${scene.table}.csv: its states are ${listOf(states)}`,
      );
}

/** A link may lead to a place on the page, to the data, to another story, or out. */
function checkAddresses(outline: Outline, known: Known, report: Report): void {
  const anchors = new Set([
    ...outline.anchors,
    ...[TOP, NUMBERS, SOURCES, SUPPORT, REPLY],
    ...(known.sources ?? []).map(({ id }) => sourceAnchor(id)),
  ]);
  const local = new Set([
    ...Object.keys(known.meta?.tables ?? {}).map((name) => `data/${name}.csv`),
    ...known.stories.map((slug) => `../${slug}/`),
  ]);
  for (const { to, line } of outline.links) {
    if (to.startsWith('#')) {
      if (known.sources && !anchors.has(to.slice(1)))
        report(line, `the link "${to}" leads nowhere: there is no such id on the page`);
    } else if (/^[a-z][a-z+.-]*:/i.test(to)) {
      const url = URL.parse(to);
      const whole = url && (/^https?:$/.test(url.protocol) ? url.hostname.includes('.') : true);
      if (!whole || !/^(https?|mailto|tel):$/.test(url.protocol))
        report(line, `the link "${to}" leads nowhere: write a whole address, as https://…`);
    } else if (known.meta && !local.has(to.replace(/#.*$/, '')))
      report(
        line,
        `the link "${to}" leads nowhere: within the site there are ${listOf([...local, '#id'])}`,
      );
  }
  for (const { to, alt, line } of outline.images) {
    if (/^[a-z][a-z+.-]*:|^\//i.test(to) || to === '')
      report(line, `the image "${to}" is not in the story's folder: put it there, as ./name.png`);
    else if (!existsSync(join(known.folder, to)))
      report(line, `the image "${to}" is not there: put the file into the story's folder`);
    else if (alt.trim() === '')
      report(line, `the image "${to}" has no alternative text: say in words what it shows`);
  }
}

/** Reads a file, or reports that it is missing. */
function readFile<T extends { problems: Problem[] }>(
  root: string,
  path: string,
  parse: (text: string, file: string) => T,
): Partial<T> & { problems: Problem[] } {
  const file = shown(root, path);
  if (!existsSync(path))
    return {
      problems: [{ file, line: 1, message: 'the file is missing: add it' }],
    } as Partial<T> & { problems: Problem[] };
  return parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), file);
}

/** A path as an author would type it, from the project's root. */
function shown(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
