import { curly } from '../../data/curly.ts';
import { fill, type FigureData, figure } from '../../data/figure.ts';
import { withoutSigns } from '../../data/meant.ts';
import { own } from '../../data/own.ts';
import { isFormName } from '../../graphics/forms.ts';
import type { Draft } from '../check/draft.ts';
import { tableNamed, tablesOf, graphicData, perField } from '../kinds/index.ts';
import type { Table, Tables, Declared } from '../kinds/kind.ts';
import { SCREEN } from '../prose/display-words.ts';
import type { Outline, SceneOutline, GuessOutline } from '../prose/outline.ts';
import { curled, filled } from '../schema/text-rules.ts';
import type { Scene, Story, Guess } from '../story.ts';
import { labelOf } from '../../data/counts.ts';
import { separatorIn } from '../../data/number.ts';
import { capital } from '../../data/text.ts';
import { dictionaryOf } from '../../language/languages.ts';
import {
  changeBetween,
  isEarlier,
  measuredBy,
  type Measured,
  guessDots,
  guessEnd,
} from '../guess.ts';
import type { PageIds } from '../prose/page-ids.ts';

/** A guess with what its slider and its answer say; undefined where its figure is not there. */
export function guessOf(
  { id, of, from }: GuessOutline,
  { figures, language }: Pick<Draft, 'figures' | 'language'>,
): Guess | undefined {
  const found = measuredBy(of, figures);
  if (!found) return undefined;
  const { guess, graphics } = dictionaryOf(language);
  const isShare = found.measure === 'share';
  const told = (reference: string, { row }: Measured) => {
    const { text, value } = figure(reference, figures, language);
    return { words: graphics.inRow(text, labelOf(row)), value: isShare ? 100 * value : value };
  };
  const end = told(of, found);
  const most = guessEnd(found);
  const asked = {
    id,
    most,
    written: { text: isShare ? '#%' : '#', separator: separatorIn(language) },
    end: end.value,
    endWords: end.words,
    dots: guessDots(found),
  };
  const started = from === undefined ? undefined : measuredBy(from, figures);
  if (from === undefined || !started)
    return {
      ...asked,
      start: Math.round(most / 2),
      startWords: undefined,
      result: capital(end.words),
    };
  const start = told(from, started);
  const change = changeBetween(found, started, language);
  const [first, last] = isEarlier(found, started) ? [end, start] : [start, end];
  return {
    ...asked,
    start: Math.round(start.value),
    startWords: start.words,
    result: capital(guess.compared(first.words, last.words, change)),
  };
}

/** The data that figures are taken from. */
export const figuresOf = (files: Tables): FigureData =>
  Object.fromEntries(
    tablesOf(files).flatMap(({ file, kind }) =>
      kind.figures ? [[file.name, kind.figures(file)]] : [],
    ),
  );

/**
 * Puts a story together from draft that the checks have found to be right.
 *
 * @returns undefined where a part is not there
 * @throws FigureError where a text names a figure that the data do not give
 */
export function composeStory(slug: string, outline: Outline, draft: Draft): Story | undefined {
  const { figures, language } = draft;
  if (!draft.meta || !draft.sources) return undefined;
  const written = curled(draft.meta);
  const meta = filled(written, figures, language);
  const sources = filled(curled(draft.sources), figures, language);
  const files = withDeclarations(draft, meta);
  const scenes = outline.scenes.flatMap(
    (scene) => sceneOf(scene, files, { ...draft, accent: meta.accent }) ?? [],
  );
  const guesses = outline.guesses.flatMap((guess) => guessOf(guess, draft) ?? []);
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
function withDeclarations(files: Tables, meta: Declared): Tables {
  const joined = perField((): Record<string, Table> => ({}));
  for (const { file, kind, field } of tablesOf(files)) {
    const declared = { ...file, ...own<object>(meta[field], file.name) };
    joined[field][file.name] = { ...declared, ...kind.redeclared?.(declared) } as Table;
  }
  return joined as Tables;
}

function sceneOf(
  { id, title, note, form, size, table: name, measure, others, steps }: SceneOutline,
  files: Tables,
  { figures, language, accent }: Pick<Draft, 'figures' | 'language'> & Pick<Scene, 'accent'>,
): Scene | undefined {
  const drawn = [name, ...others].flatMap((name) => tableNamed(files, name) ?? []);
  const data = graphicData(name, files, { language, measure, others });
  if (!isFormName(form) || !data) return undefined;
  return {
    id,
    title: fill(curly(title), figures, language),
    note: note === undefined ? undefined : fill(curly(note), figures, language),
    form,
    accent,
    fillsScreen: size === SCREEN,
    table: name,
    caption: drawn.map(({ file }) => file.caption).join('. '),
    source: drawn[0]?.file.source,
    sources: drawn.flatMap(({ file, kind }) => kind.sources(file)),
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

/** The outline of a story with the ids that its parts have on the page, in place of those that their author has given. */
export function withFinalIds<T extends Pick<Outline, 'scenes' | 'imageScenes' | 'guesses'>>(
  outline: T,
  { final: ids }: Pick<PageIds, 'final'>,
): T {
  const final = (id: string): string => ids.get(id) ?? id;
  const named = (scene: SceneOutline): SceneOutline => ({
    ...scene,
    id: final(scene.id),
    steps: scene.steps.map((step) => ({ ...step, id: final(step.id) })),
  });
  return {
    ...outline,
    scenes: outline.scenes.map(named),
    imageScenes: outline.imageScenes.map(named),
    guesses: outline.guesses.map((guess) => ({ ...guess, id: final(guess.id) })),
  };
}
