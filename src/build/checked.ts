import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatProblem, isError, type Problem } from '../data/problem.ts';
import { storyFolder, PUBLICATION_FILE } from '../addresses/paths.ts';
import { ownedForm } from '../graphics/forms.ts';
import { faultsIn } from '../story/check/drawing.ts';
import { layoutOf } from '../story/scene-layout.ts';
import { readContent, type Content, type ContentResult } from '../story/read/content.ts';
import { STORY_FILE, SOURCES_FILE } from '../story/read/read-story.ts';
import type { Story } from '../story/story.ts';
import { cutWords, missingGlyphs } from '../syndication/pictures/lost-words.ts';
import { readFonts } from '../syndication/pictures/fonts.ts';
import type { Publication } from '../story/schema/publication.ts';

/** Whether the command was given this flag, with which advice is an error. */
const isStrict = (): boolean => process.argv.includes('--strict');

/**
 * Reads and checks everything that authors write, and whether the words of pictures fit in them,
 * in letters that the fonts of the pictures have.
 *
 * @param root the project's folder, which holds `content/`
 * @param strict whether advice is an error
 */
export function readChecked(root: string, strict = isStrict()): ContentResult {
  const { content, problems: found } = readContent(root);
  const problems = content
    ? [
        ...found,
        ...content.stories.flatMap((story) => drawingProblems(root, story)),
        ...pictureProblems(root, content),
      ]
    : found;
  const all = strict ? problems.map((problem) => ({ ...problem, severity: undefined })) : problems;
  return { ...(!all.some(isError) && { content }), problems: all };
}

/**
 * What the forms of the project itself do wrong with a story's data. Nobody has met such a case: it is a mistake of the
 * form, and a wrong page would be worse than none.
 */
function drawingProblems(root: string, story: Story): Problem[] {
  const file = `${storyFolder(story.slug)}/${STORY_FILE}`;
  return story.scenes
    .filter(({ form }) => ownedForm(form) === undefined)
    .flatMap((scene) => {
      const faults = faultsIn(scene);
      if (faults.length === 0) return [];
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      const line =
        Math.max(
          0,
          lines.findIndex((text) => text.includes(`id="${scene.id}"`)),
        ) + 1;
      return faults.map(({ message }) => ({
        file,
        line,
        message: `${message}. The form "${scene.form}" is to blame, and not the story: please report it with the data`,
      }));
    });
}

function pictureProblems(root: string, { publication, stories }: Content): Problem[] {
  const fonts = readFonts(pathToFileURL(`${root}/`));
  const problems = stories.flatMap((story): Problem[] => [
    ...cutWords(story, publication, fonts).map(({ text, picture, most }) => ({
      ...placeOf(root, story, publication, text),
      message: `"${text}" does not fit in ${picture}: ${text.length} characters, where at most ${most} fit. Shorten it`,
    })),
    ...missingGlyphs(story, publication, fonts).map(({ characters, text }) => ({
      ...placeOf(root, story, publication, text, characters),
      message: lackedAs(text, characters),
    })),
  ]);
  // A text can be in a picture as a whole, and in lines.
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

/** What to do about characters of a text that the fonts of pictures lack. */
function lackedAs(text: string, characters: readonly string[]): string {
  const lack = `the fonts of pictures lack ${charactersOf(characters)}`;
  const apart = Array.from(text.matchAll(/\P{M}\p{M}+/gu), ([letter]) => letter).filter(
    (letter) => letter.normalize() !== letter && Array.from(letter.normalize()).length === 1,
  );
  if (characters.every((character) => apart.some((letter) => letter.includes(character))))
    return `${lack}, an accent that is apart from its letter: write ${charactersOf(new Set(apart.map((letter) => letter.normalize())))} as one character`;
  return `${lack}: cards and pictures would have a gap there. Remove it, or write it in Latin letters`;
}

interface Place {
  file: string;
  line: number;
}

/**
 * Where an author wrote a text of a picture: at its first words, or else at what it is made of, since the
 * credit names the story, the sources and the publication.
 *
 * @param root the project's folder, which holds `content/`
 * @param having one of these characters is on the line, if there are any
 */
function placeOf(
  root: string,
  { slug, meta, sources, scenes }: Story,
  { credit }: Publication,
  text: string,
  having: readonly string[] = [],
): Place {
  const folder = storyFolder(slug);
  const file = `${folder}/${STORY_FILE}`;
  const headline = { file, words: 'title:' };
  const names = having.length === 0 ? [] : dataFilesIn(root, folder);
  // The modules of the story that write the text.
  const forms = scenes.flatMap((scene) => {
    const own = ownedForm(scene.form);
    const isThere = own && JSON.stringify(layoutOf(scene)).includes(JSON.stringify(text));
    return isThere ? [`${folder}/${basename(own.file)}`] : [];
  });
  const places = [
    // The name of a row is a cell of its own.
    ...names.map((file) => ({ file, words: text })),
    { file, words: text.split(' ').slice(0, 3).join(' ') },
    ...forms.map((file) => ({ file, words: text })),
    ...(text.includes(meta.title) ? [headline] : []),
    ...sources
      .filter(({ publisher }) => text.includes(publisher))
      .map(({ publisher }) => ({ file: `${folder}/${SOURCES_FILE}`, words: publisher })),
    ...(text.includes(credit) ? [{ file: PUBLICATION_FILE, words: credit }] : []),
    // A text with a figure in it, and the name of a row on several lines.
    ...[file, ...names, `${folder}/${SOURCES_FILE}`, PUBLICATION_FILE, ...forms].flatMap((file) =>
      having.map((words) => ({ file, words })),
    ),
    headline,
  ];
  const fits = (line: string) =>
    having.length === 0 || having.some((character) => line.includes(straight(character)));
  for (const { file, words } of places) {
    const at = linesOf(root, file).findIndex(
      (line) => line.includes(straight(words)) && fits(line),
    );
    if (at >= 0) return { file, line: at + 1 };
  }
  // Words that are in no file are put together, or imported, by a form.
  return { file: forms[0] ?? file, line: 1 };
}

const linesOf = (root: string, file: string): string[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .map((line) => straight(decoded(line)));

/** The text with straight quotation marks, as its author may have typed it. */
const straight = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”«»]/g, '"');

const dataFilesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `${folder}/${name}`);

/** A line with its character references (MDX) and escapes (YAML) decoded. */
const decoded = (line: string): string =>
  line
    .replace(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code)))
    .replace(
      /&#[xX]([\da-fA-F]{1,6});|\\u([\da-fA-F]{4})|\\U([\da-fA-F]{8})|\\x([\da-fA-F]{2})/g,
      (_, ...digits: (string | undefined)[]) =>
        characterOf(Number.parseInt(digits.slice(0, 4).join(''), 16)),
    );

const characterOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** `"ő" (U+0151) and "ű" (U+0171)`: the code point tells apart characters that look alike. */
function charactersOf(characters: Iterable<string>): string {
  const names = Array.from(characters, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `"${character}" (U+${code})`;
  });
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
