import { ascending } from 'd3';
import { basename, join } from 'node:path';
import type { Publication } from '../schema/publication.ts';
import { ownedForm } from '../../graphics/forms.ts';
import { formatProblem, isError, type Problem, type Report } from '../../data/problem.ts';
import { isSlug } from '../../data/text.ts';
import { checkComplete } from '../check/scenes.ts';
import { checkSources } from '../check/sources.ts';
import { checkDeclarations, declaredTables, figureNames, perField } from '../kinds/index.ts';
import { faultsIn } from '../check/drawing.ts';
import type { Draft } from '../check/draft.ts';
import { checkOpening } from '../check/findings.ts';
import { checkTexts } from '../check/texts.ts';
import { checkProse } from '../check/prose.ts';
import { checkGraphics } from '../check/graphics.ts';
import { composeStory, figuresOf, withFinalIds } from './compose-story.ts';
import { readContentFile, readTables } from '../files/content-file.ts';
import { lineIn, lineOfExport, ownFile, readOwnForm } from '../files/own-forms.ts';
import { checkImages } from '../files/images.ts';
import { shown } from '../files/paths.ts';
import type { KnownNumbers } from '../prose/compared.ts';
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
 * @param offer takes each typed number of its text and its front matter that a figure would print
 * @returns the story, unless there is an error, and one problem for each fault, by file and line
 * @throws Error where the story lacks a part and no check has reported why: a mistake in this code
 */
export function readStory(
  root: string,
  folder: string,
  slugs: readonly string[],
  publication: Pick<Publication, 'language' | 'accent'>,
  offer?: KnownNumbers['offer'],
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
  const known = {
    figures: figuresOf(data),
    language,
    lines: meta && percentLines(meta),
    offer,
    nouns: declaredTables(declared).flatMap(({ name: table, kind, meta }) =>
      (kind.nouns?.(meta) ?? []).map((noun) => ({ ...noun, table })),
    ),
  };
  const fenced = 'lineOf' in front;
  // Without its fences, front matter would be read as text, and every line be a fault.
  const { outline } = keep(readOutline(fenced ? read.text : '', read.file, known));
  checkImages(outline.images, folder, report);
  readOwnForms(root, folder, outline, problems);
  const draft: Draft = {
    ...known,
    meta,
    ...data,
    slugs,
    unread: new Set(figureNames(declared).filter((name) => !Object.hasOwn(known.figures, name))),
    sources: sources?.value,
  };
  if (meta) checkFrontMatter(meta, front.lineOf, draft, report);
  if (sources?.value)
    checkSourcesFile(
      sources.value,
      sources.lineOf,
      { ...draft, offer: undefined },
      reportIn(SOURCES_FILE),
    );
  checkProse(outline, draft, report, reportIn);
  if (problems.some(isError)) return { problems: once(problems).sort(byPlace) };
  const named = withFinalIds(outline, pageIds(outline.ids, ids ?? []));
  const story = composeStory(slug, named, draft);
  if (!story || !meta)
    throw new Error(`${shown(root, folder)}: no check has reported why the story is incomplete`);
  problems.push(...ownFaults(root, story));
  if (!problems.some(isError)) checkStory(story, named, front.lineOf, report);
  problems.sort(byPlace);
  return problems.some(isError) ? { problems } : { story, problems };
}

/** Loads the forms that scenes have beside the story, and gives the scenes their names. */
function readOwnForms(
  root: string,
  folder: string,
  { scenes }: Outline,
  problems: Problem[],
): void {
  const found = new Map<string, string>();
  for (const scene of scenes) {
    const file = ownFile(scene.form);
    if (file === undefined) continue;
    if (!found.has(file)) {
      const read = readOwnForm(root, folder, basename(folder), file);
      if ('problems' in read) problems.push(...read.problems);
      // A scene without its form is checked no further: the fault has been reported.
      found.set(file, 'name' in read ? read.name : '');
    }
    scene.form = found.get(file) ?? '';
  }
}

/** What the story's own forms do wrong with the story's data: each of their graphics is drawn at every step. */
const ownFaults = (root: string, { scenes }: Story): Problem[] =>
  Array.from(
    Map.groupBy(scenes, ({ form }) => form),
    ([form, drawn]) => {
      const own = ownedForm(form);
      if (!own) return [];
      return drawn
        .flatMap((scene) => faultsIn(scene, true))
        .map(({ message, made, error }): Problem => ({
          file: shown(root, own.file),
          line:
            (error === undefined ? undefined : lineIn(own.file, error)) ??
            lineOfExport(own.file, made),
          message,
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

function checkSourcesFile(
  sources: readonly Source[],
  lineOf: LineOf,
  draft: Draft,
  report: Report,
): void {
  checkTexts(sources, lineOf, draft, report);
  checkSources(sources, draft.meta, lineOf, report);
}

/** Checks what only a whole story shows. */
function checkStory(story: Story, outline: Outline, lineOf: LineOf, report: Report): void {
  checkComplete(story, outline, report);
  checkGraphics(story, outline, lineOf, report);
}

/** The problems, each once: one line may name a wrong thing twice. */
const once = (problems: readonly Problem[]): Problem[] =>
  Array.from(new Map(problems.map((one) => [formatProblem(one), one])).values());

const byPlace = (a: Problem, b: Problem): number => ascending(a.file, b.file) || a.line - b.line;
