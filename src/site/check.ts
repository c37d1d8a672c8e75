import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { formNames, formOf } from '../graphics/forms.ts';
import type { GraphicData } from '../graphics/form.ts';
import { PLACES, sourceAnchor } from '../story/anchors.ts';
import { isDate } from '../story/date.ts';
import { cut, figure, FigureError } from '../story/figure.ts';
import { parseEvents, type DatedEvent } from '../story/event.ts';
import { metaSchema, type Meta } from '../story/meta.ts';
import { RANKS, readOutline, type Outline, type SceneOutline } from '../story/outline.ts';
import { listOf, type Problem } from '../story/problem.ts';
import { publicationSchema } from '../story/publication.ts';
import { sourcesSchema, type Source } from '../story/source.ts';
import { parseTable, type Row } from '../story/table.ts';
import { parseYaml } from '../story/yaml.ts';
import { graphicName } from '../syndication/addresses.ts';

type Report = (line: number, message: string) => void;

/** What the checks of a story's text compare it with. Undefined is what could not be read. */
interface Known {
  meta: Meta | undefined;
  tables: Record<string, Row[]>;
  timelines: Record<string, DatedEvent[]>;
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
  const file = shown(root, at('story.mdx'));
  const report: Report = (line, message) => problems.push({ file, line, message });
  // What hangs on data that are wrong themselves would only be reported a second time: they are
  // left out of what is known.
  const tables: Record<string, Row[]> = {};
  for (const [name, { columns }] of Object.entries(story.meta?.tables ?? {})) {
    const { rows, problems: found } = keep(
      readFile(root, at(`${name}.csv`), (text, file) => parseTable(text, file, columns)),
    );
    if (rows && found.length === 0) tables[name] = rows;
  }
  const timelines: Record<string, DatedEvent[]> = {};
  for (const name of Object.keys(story.meta?.timelines ?? {})) {
    if (story.meta && Object.hasOwn(story.meta.tables, name)) {
      report(1, `"${name}" is among the tables and among the timelines: a CSV file is one of them`);
      continue;
    }
    const { events, problems: found } = keep(readFile(root, at(`${name}.csv`), parseEvents));
    if (events && found.length === 0) timelines[name] = events;
  }
  const declared = new Set(dataNames(story.meta));
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.csv')))
    if (story.meta && !declared.has(name.slice(0, -'.csv'.length)))
      report(1, `"${name}" is not declared: add it to "tables" or "timelines" in the front matter`);

  const known: Known = { meta: story.meta, tables, timelines, sources, stories, folder };
  if (story.meta && story.text !== undefined)
    checkMeta(story.meta, story.text.replaceAll('\r\n', '\n'), known, report);
  if (story.outline) checkOutline(story.outline, known, report);
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** The base names of a story's CSV files, of either kind. */
function dataNames(meta: Meta | undefined): string[] {
  return [...Object.keys(meta?.tables ?? {}), ...Object.keys(meta?.timelines ?? {})];
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
  const ids = known.sources?.map(({ id }) => id);
  for (const [name, { source, breaks = [] }] of Object.entries(meta.tables)) {
    if (ids && !ids.includes(source))
      report(
        lineOf(`source: ${source}`),
        `the table "${name}" has the source "${source}", which is not in sources.yaml: it has ${listOf(ids)}`,
      );
    const later = known.tables[name]?.slice(1).map(({ key }) => key);
    for (const { before, label } of breaks)
      if (later && !later.includes(before))
        report(
          lineOf(label),
          `the table "${name}" has a break before "${before}", which is no row after the first: those are ${listOf(later)}`,
        );
  }
  for (const [name, events] of Object.entries(known.timelines))
    for (const { id, source } of events)
      if (ids && !ids.includes(source))
        report(
          lineOf(`${name}:`),
          `the event "${id}" in ${name}.csv has the source "${source}", which is not in sources.yaml: it has ${listOf(ids)}`,
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

/** A picture's name is put together of ids, and two can come to the same. */
function checkPictures(scenes: readonly SceneOutline[], report: Report): void {
  const owners = new Map<string, string>();
  for (const scene of scenes) {
    const graphic = graphicName(scenes, scene);
    for (const { id, line } of [{ ...scene, id: '' }, ...scene.steps]) {
      const name = id === '' ? graphic : `${graphic}-${id}`;
      const own = id || scene.id;
      const owner = owners.get(name) ?? own;
      // An id that is there twice has been told of already.
      if (owner !== own)
        report(
          line,
          `the pictures of "${own}" and of "${owner}" would both be called "${name}": give one of them another id`,
        );
      owners.set(name, own);
    }
  }
}

function checkOutline(outline: Outline, known: Known, report: Report): void {
  for (const scene of outline.scenes) checkScene(scene, known, report);
  checkPictures(outline.scenes, report);
  for (const { to, line } of outline.figures)
    checkFigure(to, known, (message) => report(line, message));
  checkQuotes(outline, known, report);
  checkGuesses(outline, known, report);
  checkAddresses(outline, known, report);
}

/** Where quotations come from, and that each speaker's office is said once, with the first. */
function checkQuotes({ quotes }: Outline, { sources }: Known, report: Report): void {
  const introduced = new Set<string>();
  for (const { source: id, speaker, role, when, rank, line } of quotes) {
    const source = sources?.find((source) => source.id === id);
    if (sources && !source)
      report(
        line,
        `the quotation's source "${id}" is not in sources.yaml: it has ${listOf(sources.map(({ id }) => id))}`,
      );
    else if (source && source.url === undefined)
      report(line, `the quotation's source "${id}" has no url to cite: add one in sources.yaml`);
    if (!isDate(when))
      report(
        line,
        `the quotation's when "${when}" is no date of the calendar: write it as 2017-09-18, 2017-09 or 2017`,
      );
    if (rank !== undefined && !RANKS.includes(rank))
      report(
        line,
        `the quotation's rank "${rank}" is not known: it is ${listOf(RANKS)}, or left out`,
      );
    if (introduced.has(speaker) && role !== undefined)
      report(line, `the role of "${speaker}" is said with an earlier quotation: leave it out here`);
    introduced.add(speaker);
  }
}

/** A guess is at a row's share, on a graphic that shows shares, and a story has one at the most. */
function checkGuesses({ guesses, scenes }: Outline, known: Known, report: Report): void {
  const [, second] = guesses;
  if (second) report(second.line, 'the story has a <Guess> already: one is enough for a reader');
  for (const { of, scene: id, line } of guesses) {
    checkFigure(of, known, (message) => report(line, message));
    if (!/^[^/]+\/((?!\.\.)[^/])+\/share$/.test(of))
      report(line, `"${of}" cannot be guessed: what can is the share of one row, table/row/share`);
    const scene = scenes.find((scene) => scene.id === id);
    if (scene?.form !== 'share' || scene.table !== of.split('/')[0])
      report(
        line,
        `the guess is marked on the scene "${id}", which draws no shares of that table: name a scene of the form "share"`,
      );
  }
}

function checkScene(scene: SceneOutline, known: Known, report: Report): void {
  const form = formOf(scene.form);
  if (!form)
    report(
      scene.line,
      `the scene "${scene.id}" has the form "${scene.form}", which there is not: the forms are ${listOf(formNames)}`,
    );
  const names = dataNames(known.meta);
  if (known.meta && !names.includes(scene.table))
    report(
      scene.line,
      `the scene "${scene.id}" draws the table "${scene.table}", which there is not: the tables are ${listOf(names)}`,
    );
  const data = dataOf(scene.table, known);
  if (!form || !data) return;
  if (form.kind !== data.kind) {
    report(
      scene.line,
      `the scene "${scene.id}" has the form "${scene.form}", which draws ${form.kind}, and ${scene.table}.csv holds ${data.kind}`,
    );
    return;
  }
  const states = form.states(data);
  for (const step of scene.steps)
    if (!states.includes(step.state))
      report(
        step.line,
        `the step "${step.id}" names the state "${step.state}", which "${scene.form}" has not with ${scene.table}.csv: its states are ${listOf(states)}`,
      );
}

/** What a scene would be drawn from, as far as it tells the states that there are. */
function dataOf(table: string, { meta, tables, timelines }: Known): GraphicData | undefined {
  const [rows, events] = [tables[table], timelines[table]];
  const words = meta?.tables[table]?.words;
  const eventWords = meta?.timelines[table]?.words;
  if (rows && words) return { kind: 'counts', rows, words, breaks: [], guessed: false };
  if (events && eventWords) return { kind: 'events', events, words: eventWords };
  return undefined;
}

/** A link may lead to a place on the page, to the data, to another story, or out. */
function checkAddresses(outline: Outline, known: Known, report: Report): void {
  const anchors = new Set([
    ...outline.anchors,
    ...PLACES,
    ...(known.sources ?? []).map(({ id }) => sourceAnchor(id)),
  ]);
  const local = new Set([
    ...dataNames(known.meta).map((name) => `data/${name}.csv`),
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
