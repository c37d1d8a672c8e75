import { ascending, group } from 'd3';
import { basename, join, parse, relative } from 'node:path';
import type { Publication } from '../schema/publication.ts';
import { nearest } from '../../data/near.ts';
import { ownedForm } from '../../graphics/forms.ts';
import { isError, type Problem, type Report } from '../../data/problem.ts';
import { isSlug } from '../../data/text.ts';
import { checkComplete, checkLinesShown } from '../check/shown.ts';
import { checkCited, checkSources } from '../check/sources.ts';
import { checkDeclarations } from '../check/declarations.ts';
import { faultsIn, type Fault, type Layers } from '../check/drawing.ts';
import type { Draft } from '../check/draft.ts';
import { checkOpening } from '../check/findings.ts';
import { checkTypedNumbers, checkTexts } from '../check/texts.ts';
import { checkProse } from '../check/prose.ts';
import { checkGraphics } from '../check/graphics.ts';
import { composeStory, figuresOf, withFinalIds } from './compose-story.ts';
import { readContentFile } from '../files/content-file.ts';
import { lineIn, lineOfExport, ownFile, readOwnForm } from '../files/own-forms.ts';
import { tableNames, declaredTables, figureNames, perField } from '../kinds/index.ts';
import { readTables } from '../files/read-tables.ts';
import { checkImages } from '../files/images.ts';
import { filesIn, entryKind, shown } from '../files/paths.ts';
import { straysIn } from '../files/strays.ts';
import type { Outline } from '../prose/outline.ts';
import { pageIds } from '../prose/page-ids.ts';
import { readOutline } from '../prose/read-outline.ts';
import { type FrontMatter, readFrontMatter } from '../front-matter.ts';
import { sourcesSchema, type Source } from '../schema/sources.ts';
import { parseYaml, type LineOf } from '../schema/yaml.ts';
import type { Story } from '../story.ts';

export const STORY_FILE = 'story.mdx';
export const SOURCES_FILE = 'sources.yaml';

/** The story if it has no error, and its problems. */
export interface StoryResult {
  story?: Story;
  problems: Problem[];
}

/**
 * Reads and checks a story.
 *
 * @param root the project's folder
 * @param folder the story's folder, whose name is its slug
 * @param slugs the slugs of all stories, which the story may link to
 * @param publication whose language and colour a story has that names none
 * @returns the story, unless there is an error, and one problem for each fault, by file and line
 * @throws Error where the story lacks a part and no check has reported why: a mistake in this code
 */
export function readStory(
  root: string,
  folder: string,
  slugs: readonly string[],
  publication: Pick<Publication, 'language' | 'accent'>,
): StoryResult {
  const problems: Problem[] = [];
  const at = (name: string) => join(folder, name);
  const reportIn =
    (name: string): Report =>
    (line, message, severity) =>
      problems.push({ file: shown(root, at(name)), line, message, severity });
  const report = reportIn(STORY_FILE);
  const keep = <T extends { problems: Problem[] }>(result: T): T => {
    problems.push(...result.problems);
    return result;
  };

  const slug = basename(folder);
  checkSlug(slug, reportIn(''));
  const { parsed: read } = keep(
    readContentFile(root, at(STORY_FILE), (text, file) => {
      const front = readFrontMatter(text, file);
      return { front, text, file, problems: front.problems };
    }),
  );
  // Without its text, there is nothing to compare the rest of a story with.
  if (!read) return { problems };
  const { front } = read;
  const { parsed: sources } = keep(
    readContentFile(root, at(SOURCES_FILE), (text, file) => parseYaml(text, file, sourcesSchema)),
  );
  const meta = front.value && { accent: publication.accent, ...front.value };
  const declared = meta ?? perField(() => ({}));
  const language = meta?.language ?? publication.language;
  const ids = sources?.value?.map(({ id }) => id);
  const data = keep(readTables(root, folder, declared, language, ids));
  const known = { figures: figuresOf(data), language, lines: meta && percentLines(meta) };
  const fenced = 'lineOf' in front;
  // Without its fences, front matter would be read as text, and every line be a fault.
  const { outline, problems: faults } = keep(
    readOutline(fenced ? read.text : '', read.file, known),
  );
  const isRead = fenced && !faults.some(isError);
  const images = checkImages(outline.images, folder, report);
  const modules = readOwnForms(root, folder, outline, problems);
  const used = { names: tableNames(declared), images: [...images, ...modules] };
  const undeclared = checkStrays(
    folder,
    used,
    { isDeclared: meta !== undefined, isRead },
    reportIn,
  );
  const draft: Draft = {
    ...known,
    meta,
    ...data,
    slugs,
    undeclared,
    unread: undeclared.union(
      new Set(figureNames(declared).filter((name) => !Object.hasOwn(known.figures, name))),
    ),
    sources: sources?.value,
  };
  if (meta) checkFrontMatter(meta, front.lineOf, draft, report);
  if (sources?.value)
    checkSourcesFile(
      sources.value,
      sources.lineOf,
      isRead ? outline : undefined,
      draft,
      reportIn(SOURCES_FILE),
    );
  checkProse(outline, draft, report, reportIn);
  if (meta) checkTypedNumbers(outline, front.lineOf, draft, report);
  if (problems.some(isError)) return { problems: joined(problems.sort(byPlace)) };
  const named = withFinalIds(outline, pageIds(outline.ids, ids ?? []));
  const story = composeStory(slug, named, draft);
  if (!story || !meta)
    throw new Error(`${shown(root, folder)}: no check has reported why the story is incomplete`);
  problems.push(...ownFaults(root, story));
  if (!problems.some(isError)) checkStory(story, named, front.lineOf, report);
  problems.sort(byPlace);
  return problems.some(isError) ? { problems } : { story, problems: joined(problems) };
}

/**
 * Loads the forms that scenes have beside the story, and gives the scenes their names.
 *
 * @returns the paths of the modules' files, and of those that they import, from the story's folder
 */
function readOwnForms(
  root: string,
  folder: string,
  { scenes }: Outline,
  problems: Problem[],
): string[] {
  const found = new Map<string, string>();
  const files = new Set<string>();
  for (const scene of scenes) {
    const file = ownFile(scene.form);
    if (file === undefined) continue;
    if (!found.has(file)) {
      const read = readOwnForm(root, folder, basename(folder), file);
      if ('problems' in read) problems.push(...read.problems);
      // A scene without its form is checked no further: the fault has been reported.
      found.set(file, 'name' in read ? read.name : '');
      for (const path of 'name' in read ? read.files : []) files.add(relative(folder, path));
    }
    scene.form = found.get(file) ?? '';
  }
  return [...found.keys(), ...files];
}

/** What the story's own forms do wrong with the story's data: each of their graphics is drawn at every step. */
const ownFaults = (root: string, { scenes }: Story): Problem[] =>
  Array.from(
    Map.groupBy(scenes, ({ form }) => form),
    ([form, drawn]) => {
      const own = ownedForm(form);
      if (!own) return [];
      const layers: Layers = { seen: new Set(), hidden: new Set() };
      const faults = drawn.flatMap((scene) => faultsIn(scene, layers));
      // Where something cannot be drawn, nobody knows what else would be seen.
      const hidden = faults.some(isError) ? [] : layers.hidden.difference(layers.seen);
      const advice = Array.from(hidden, (layer): Fault => ({
        message: `the graphic of the scene "${drawn[0]?.id ?? ''}" shows nothing of its layer "${layer}" at any step: show it with strength or fadeParts of #kit, or leave it out`,
        made: 'draw',
        severity: 'advice',
      }));
      return [...faults, ...advice].map(({ message, made, error, severity }): Problem => ({
        file: shown(root, own.file),
        line:
          (error === undefined ? undefined : lineIn(own.file, error)) ??
          lineOfExport(own.file, made),
        message,
        ...(severity && { severity }),
      }));
    },
  ).flat();

/** The lines that are declared on scales of per cent. */
const percentLines = (meta: FrontMatter): { at: number; label: string }[] =>
  declaredTables(meta)
    .flatMap((file) => file.kind.percentLines?.(file.meta) ?? [])
    .flatMap(({ at, label }) => (at === undefined ? [] : { at, label }));

function checkSlug(slug: string, report: Report): void {
  if (!isSlug(slug))
    report(
      1,
      `the folder's name is the story's address: write it in small letters, digits and hyphens`,
    );
}

function checkFrontMatter(meta: FrontMatter, lineOf: LineOf, draft: Draft, report: Report): void {
  checkDeclarations(meta, { lineOf, draft, report });
  checkOpening(draft, lineOf, report);
  checkTexts(meta, lineOf, draft, report);
}

/** @param outline undefined where the text could not be read, and so nobody knows what it cites */
function checkSourcesFile(
  sources: readonly Source[],
  lineOf: LineOf,
  outline: Outline | undefined,
  draft: Draft,
  report: Report,
): void {
  checkTexts(sources, lineOf, draft, report);
  checkSources(sources, draft.meta, lineOf, report);
  if (outline) checkCited(sources, outline, draft, lineOf, report);
}

/** Checks what only a whole story shows. */
function checkStory(story: Story, outline: Outline, lineOf: LineOf, report: Report): void {
  checkComplete(story, outline, report);
  checkLinesShown(story, lineOf, report);
  checkGraphics(story, outline, lineOf, report);
}

/**
 * Reports the files that a story does not use. A file is only known to be unused where everything that might use
 * it could be read.
 *
 * @param used the names of the declared CSV files, and the paths of the images
 * @param known whether the declarations could be read, and the text
 * @returns the names of CSV files that are there and not declared
 */
function checkStrays(
  folder: string,
  used: { names: readonly string[]; images: readonly string[] },
  known: { isDeclared: boolean; isRead: boolean },
  reportIn: (name: string) => Report,
): Set<string> {
  const csvFiles = used.names.map((name) => `${name}.csv`);
  const strays = straysIn(folder, filesIn(folder), [
    STORY_FILE,
    SOURCES_FILE,
    ...csvFiles,
    ...used.images,
  ]);
  const missing = used.names.filter((name) => !entryKind(join(folder, `${name}.csv`)));
  for (const { path, kind } of strays) {
    // A file whose name differs a little from that of a missing one is probably that file.
    if (kind === 'data' && known.isDeclared && nearest(parse(path).name, missing) === undefined)
      reportIn(STORY_FILE)(
        1,
        `"${path}" is not declared: add it to "tables", "values" or "timelines" in the front matter, or start its name with #`,
      );
    if ((kind === 'image' && known.isRead) || kind === 'other')
      reportIn(path)(
        1,
        'the story does not use this file: remove it from the folder, or start its name with #',
        'advice',
      );
  }
  const undeclared = strays.filter(({ kind }) => kind === 'data');
  return new Set(undeclared.map(({ path }) => parse(path).name));
}

/** The problems in their order, where one that is the same on several lines of a file is a single one, at the first of them. */
function joined(problems: readonly Problem[]): Problem[] {
  const same = group(problems, ({ file, message }) => JSON.stringify([file, message]));
  return Array.from(same.values()).flatMap((places) => {
    const [first] = places;
    const [, ...more] = new Set(places.map(({ line }) => line));
    if (!first || more.length === 0) return first ?? [];
    return { ...first, message: `${first.message}. The same is wrong on ${linesOf(more)}` };
  });
}

/** The most lines that a message names beside its own. */
const MOST_LINES = 8;

function linesOf(lines: readonly number[]): string {
  const [last = 0, ...others] = lines.toReversed();
  if (others.length === 0) return `line ${last}`;
  if (lines.length > MOST_LINES) return `${lines.length} more lines, down to line ${last}`;
  return `lines ${others.toReversed().join(', ')} and ${last}`;
}

const byPlace = (a: Problem, b: Problem): number => ascending(a.file, b.file) || a.line - b.line;
