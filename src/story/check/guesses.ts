import { declaredTables, graphicData, guessesOf } from '../kinds/index.ts';
import { cut } from '../../data/figure.ts';
import { own } from '../../data/own.ts';
import { listOf, type Report } from '../../data/problem.ts';
import { tableIn } from '../../data/reference.ts';
import { formNames, formOf, isFormName } from '../../graphics/forms.ts';
import type { Guessable } from '../../graphics/kit/form.ts';
import { findingOf, showsRow } from '../finding.ts';
import {
  answerState,
  answerStep,
  drawsMeasured,
  givesMeasure,
  changeBetween,
  measuredBy,
  type Measured,
} from '../guess.ts';
import type { Outline } from '../prose/outline.ts';
import { checkFigure, isUnread } from '../kinds/declaration.ts';
import type { Draft } from './draft.ts';

/** Checks that a story has at most one guess, at a row's measure, on a graphic that shows it. */
export function checkGuesses(outline: Outline, draft: Draft, report: Report): void {
  const { guesses, scenes, imageScenes } = outline;
  const [, second] = guesses;
  if (second) report(second.line, 'the story has a <Guess> already: one is enough for a reader');
  for (const guess of guesses) {
    const { of, isMeant, from, scene: id, line } = guess;
    const found = measuredBy(of, draft.figures);
    // What the draft of a table are called is not known where the table is wrong itself.
    if (isUnread(of, draft)) continue;
    if (of !== '' && !found)
      report(line, `"${of}" cannot be guessed: readers guess ${guessable(of, draft)}`);
    if (!found || !checkFigure(of, draft, (message) => report(line, message))) continue;
    const told = toldAt(found, guess, outline, draft);
    if (told !== undefined && !isMeant)
      report(
        line,
        `${told}, before readers guess it: ask for another figure, or write of="=${of}=" if that is meant`,
        'advice',
      );
    const start = from === undefined ? undefined : measuredBy(from, draft.figures);
    if (from !== undefined && from !== '') {
      if (
        start?.table !== found.table ||
        start.measure !== found.measure ||
        start.row === found.row
      )
        report(
          line,
          `the slider cannot start from "${from}": it starts from the same measure of another row, ${found.table}/row/${found.name}`,
        );
      else if (checkFigure(from, draft, (message) => report(line, message)))
        checkFigure(changeBetween(found, start), draft, (message) => report(line, message));
    }
    const scene = scenes.find((scene) => scene.id === id);
    if (id === '' || scene?.form === '' || scene?.table === '') continue;
    if (!scene && !imageScenes.some((other) => other.id === id)) {
      const drawing = scenes.filter(({ form, table }) => canMark(form) && table === found.table);
      const right =
        drawing.length === 0
          ? `add one of the form ${listOf(guessForms(found, draft))} that draws "${found.table}"`
          : `name ${listOf(
              drawing.map(({ id }) => id),
              'or',
            )}, which ${drawing.length === 1 ? 'draws' : 'draw'} "${found.table}"`;
      report(line, `the guess is marked on the scene "${id}", which does not exist: ${right}`);
      continue;
    }
    if (!scene || !canMark(scene.form) || !drawsMeasured(scene, found, draft.figures))
      report(
        line,
        `the guess is marked on the scene "${id}", which does not draw that ${scene?.table === found.table ? 'measure' : 'table'}: name a scene of the form ${listOf(guessForms(found, draft))}`,
      );
    else if (!answerStep(scene, found, draft.figures))
      report(
        line,
        `no step of the scene "${id}" shows what is guessed: give one the state "${answerState(scene.form, found) ?? ''}"`,
      );
  }
}

/**
 * What gives a measure to readers before a guess or in its question, and where: the first screen, the text or a
 * graphic. Undefined if nothing does.
 */
function toldAt(
  found: Measured,
  { line, lastLine }: Outline['guesses'][number],
  { figures, findings, scenes }: Outline,
  draft: Draft,
): string | undefined {
  const { meta, figures: data } = draft;
  const isFound = (reference: string) => {
    // A share in words or in round figures is as good as the share, and so are that of the rest and a value in another form.
    const plain = reference
      .replace(/\/(?:rounded|just|nearest)$/, '')
      .replace(/about$/, 'share')
      .replace(/\/rest-share$/, '/share')
      .replace(/\/value\/[^/]+$/, '/value');
    const other = measuredBy(plain, data);
    return (
      other?.table === found.table && other.row === found.row && other.measure === found.measure
    );
  };
  const named = nameOf(found);
  const gives = (text = '') =>
    cut(text).some(({ reference }) => reference !== undefined && isFound(reference));
  const { title, standfirst, opening } = meta ?? {};
  if (gives(title)) return `the title gives ${named}`;
  if (gives(standfirst)) return `the standfirst gives ${named}`;
  const shows = (table: string, rows?: readonly string[]) =>
    table === found.table &&
    ON_FIRST_SCREEN.includes(found.measure) &&
    showsRow(findingOf(draft, table, rows), found.row);
  if (opening && shows(opening.table, opening.rows))
    return `the picture on the first screen gives ${named}`;
  const inText = figures.find((figure) => figure.line <= lastLine && isFound(figure.to));
  if (inText) return `the text gives ${named} on line ${inText.line}`;
  const finding = findings.find(({ line: at, to }) => at < line && shows(to));
  if (finding) return `the <Finding> on line ${finding.line} gives ${named}`;
  const scene = scenes.find(
    (scene) =>
      scene.line < line &&
      (givesMeasure(scene, found, data) ||
        (found.measure === 'share' && sharesGiven(meta, scene.table) === found.table)),
  );
  return scene && `the graphic of the scene "${scene.id}" gives ${named}`;
}

const nameOf = ({ table, row, name }: Measured): string => `"${table}/${row}/${name}"`;

/** What the picture on the first screen, and a `<Finding>`, give of each of their rows. */
const ON_FIRST_SCREEN: readonly Guessable[] = ['part', 'whole', 'share', 'value'];

const canMark = (form: string): boolean => isFormName(form) && formOf(form).answers !== undefined;

/** The forms that draw the table of what is guessed, and mark the guess. */
function guessForms({ table }: Measured, draft: Draft): string[] {
  const kind = graphicData(table, draft, draft)?.kind;
  return formNames.filter((name) => canMark(name) && formOf(name).kind === kind);
}

/** The table whose shares a graphic of a CSV file gives, beside what is in the file: the readings of a timeline. */
function sharesGiven(meta: Draft['meta'], name: string): string | undefined {
  const file = meta && declaredTables(meta).find((file) => file.name === name);
  return file?.kind.givesSharesOf?.(file.meta);
}

/** What readers may guess of the table that a reference names. */
function guessable(of: string, { figures }: Draft): string {
  const file = own(figures, tableIn(of));
  return guessesOf(file ?? []).inWords(tableIn(of), file ?? []);
}
