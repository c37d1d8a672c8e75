import { curly } from '../../data/curly.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { figure, fill, type FigureData } from '../../data/figure.ts';
import { withoutSigns } from '../../data/meant.ts';
import { own } from '../../data/own.ts';
import { capital } from '../../data/sentence.ts';
import { labelOf, type Row } from '../../data/table.ts';
import { isFormName } from '../../graphics/forms.ts';
import type { Counts } from '../../graphics/kit/form.ts';
import { guessEnd } from '../../graphics/kit/guess-end.ts';
import type { Parts } from '../check/parts.ts';
import { dataFiles, type DataFiles } from '../data-files.ts';
import { graphicData } from '../graphic-data.ts';
import { answerStep } from '../guess-answer.ts';
import { changeOf, isEarlier, measuredBy } from '../guess-measure.ts';
import { SCREEN } from '../prose/display-words.ts';
import type { GuessOutline, Outline, SceneOutline } from '../prose/outline.ts';
import { curled, filled } from '../schema/text-rules.ts';
import type { Guess, Scene, Story, Table } from '../story.ts';

/** The data that figures are taken from. */
export const figuresOf = ({
  tables,
  values,
}: Pick<DataFiles, 'tables' | 'values'>): FigureData => ({
  ...rowsOf(tables),
  ...values,
});

/** The rows of each table. */
export const rowsOf = (tables: Readonly<Record<string, Table>>): Record<string, Row[]> =>
  Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, rows]));

/**
 * Puts a story together from parts that the checks have found to be right.
 *
 * @returns undefined where a part is not there
 * @throws FigureError where a text names a figure that the data do not give
 */
export function composeStory(slug: string, outline: Outline, parts: Parts): Story | undefined {
  const { figures, language } = parts;
  if (!parts.meta || !parts.sources) return undefined;
  const written = curled(parts.meta);
  const meta = filled(written, figures, language);
  const sources = filled(curled(parts.sources), figures, language);
  const files = withDeclarations(parts, meta);
  const scenes = outline.scenes.flatMap(
    (scene) =>
      sceneOf(
        scene,
        files,
        parts,
        outline.guesses
          .filter((guess) => guess.scene === scene.id)
          .map(({ of }) => measuredBy(of, parts.rows))[0],
      ) ?? [],
  );
  const guesses = outline.guesses.flatMap((guess) => guessOf(guess, outline.scenes, parts) ?? []);
  if (scenes.length < outline.scenes.length || guesses.length < outline.guesses.length)
    return undefined;
  return {
    slug,
    language,
    meta,
    written,
    ...files,
    figures,
    sources,
    scenes,
    imageScenes: outline.imageScenes.map(({ id, title, note, steps }) => ({
      id,
      steps,
      title: fill(curly(title), figures, language),
      note: note === undefined ? undefined : fill(curly(note), figures, language),
    })),
    quotes: outline.quotes.map(({ source, speaker, when, text }) => ({
      source,
      speaker: curly(speaker),
      when,
      text: curly(text),
    })),
    guesses,
  };
}

/** The CSV files with their declarations, in whose text the figures are filled in. */
function withDeclarations(
  { tables, values, timelines }: DataFiles,
  meta: Pick<Story['meta'], 'tables' | 'values' | 'timelines'>,
): DataFiles {
  const joined = <T extends object>(files: Record<string, T>, declared: Record<string, object>) =>
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, { ...file, ...own(declared, name) }]),
    );
  return {
    tables: joined(tables, meta.tables),
    values: joined(values, meta.values),
    timelines: joined(timelines, meta.timelines),
  };
}

function sceneOf(
  { id, title, note, form, size, table: name, steps }: SceneOutline,
  files: DataFiles,
  { figures, language }: Pick<Parts, 'figures' | 'language'>,
  guess: Counts['guess'],
): Scene | undefined {
  const file = own(dataFiles(files), name);
  const data = graphicData(name, files, language, guess);
  if (!isFormName(form) || !data || !file) return undefined;
  return {
    id,
    title: fill(curly(title), figures, language),
    note: note === undefined ? undefined : fill(curly(note), figures, language),
    form,
    fillsScreen: size === SCREEN,
    table: name,
    caption: file.caption,
    sources: 'events' in file ? file.events.map(({ source }) => source) : [file.source],
    data,
    steps: steps.map(({ id, state, heading, display }) => ({
      id,
      state,
      heading: curly(withoutSigns(heading, language)),
      display,
    })),
    states: steps.map(({ state }) => state),
  };
}

function guessOf(
  { id, of, from, scene }: GuessOutline,
  scenes: readonly SceneOutline[],
  { rows: tables, figures, language }: Pick<Parts, 'rows' | 'figures' | 'language'>,
): Guess | undefined {
  const found = measuredBy(of, tables);
  const rows = found && own(tables, found.table);
  const on = scenes.find((other) => other.id === scene);
  const answer = found && on && answerStep(on, found, tables);
  if (!found || !rows || !answer) return undefined;
  const isShare = found.measure === 'share';
  const most = guessEnd(rows, found.measure);
  const valueOf = (reference: string) =>
    figure(reference, figures, language).value * (isShare ? 100 : 1);
  const { graphics, guess: words } = dictionaryOf(language);
  const wordsOf = (reference: string, row: string) =>
    graphics.inRow(figure(reference, figures, language).text, nameOf(rows, row));
  const endWords = wordsOf(of, found.row);
  const unit = isShare ? '%' : '';
  const guess = { id, scene, answer: answer.id, unit, most, end: valueOf(of), endWords };
  const started = from === undefined ? undefined : measuredBy(from, tables);
  if (from === undefined || !started)
    return {
      ...guess,
      start: Math.round(most / 2),
      startWords: undefined,
      result: capital(endWords),
    };
  const startWords = wordsOf(from, started.row);
  // A change goes forward in time, wherever the slider starts.
  const told = [
    { row: started.row, words: startWords },
    { row: found.row, words: endWords },
  ] as const;
  const [first, last] = isEarlier(found, started.row) ? [told[1], told[0]] : told;
  const change = figure(changeOf(found, first.row, last.row), figures, language).text;
  const result = capital(words.compared(first.words, last.words, change));
  return { ...guess, start: Math.round(valueOf(from)), startWords, result };
}

/** What readers call the row with a key. */
const nameOf = (rows: readonly Row[], key: string): string =>
  labelOf(rows.find((row) => row.key === key) ?? { key });
