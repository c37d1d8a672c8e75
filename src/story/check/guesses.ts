import { graphicData } from '../kinds/index.ts';
import { cut } from '../../data/figure.ts';
import { own } from '../../data/own.ts';
import { listOf, type Report } from '../../data/problem.ts';
import { tableIn } from '../../data/reference.ts';
import { formNames, formOf, isFormName } from '../../graphics/forms.ts';
import type { Guessable } from '../../graphics/kit/form.ts';
import { findingOf, showsRow } from '../finding.ts';
import { answerState, answerStep, drawsMeasured, givesMeasure } from '../guess-answer.ts';
import { changeBetween, measuredBy, measuresOf, type Measured } from '../guess-measure.ts';
import type { Outline } from '../prose/outline.ts';
import { checkFigure, isUnread } from './figure-reference.ts';
import type { Parts } from './parts.ts';

/** Checks that a story has at most one guess, at a row's measure, on a graphic that shows it. */
export function checkGuesses(outline: Outline, parts: Parts, report: Report): void {
  const { guesses, scenes, imageScenes } = outline;
  const [, second] = guesses;
  if (second) report(second.line, 'the story has a <Guess> already: one is enough for a reader');
  for (const guess of guesses) {
    const { of, isMeant, from, scene: id, line } = guess;
    const found = measuredBy(of, parts.figures);
    // What the parts of a table are called is not known where the table is wrong itself.
    if (isUnread(of, parts)) continue;
    if (of !== '' && !found)
      report(line, `"${of}" cannot be guessed: readers guess ${guessable(of, parts)}`);
    if (!found || !checkFigure(of, parts, (message) => report(line, message))) continue;
    const told = toldAt(found, guess, outline, parts);
    if (told !== undefined && !isMeant)
      report(
        line,
        `${told}, before readers guess it: ask for another figure, or write of="=${of}=" if that is meant`,
        'advice',
      );
    const start = from === undefined ? undefined : measuredBy(from, parts.figures);
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
      else if (checkFigure(from, parts, (message) => report(line, message)))
        checkFigure(changeBetween(found, start), parts, (message) => report(line, message));
    }
    const scene = scenes.find((scene) => scene.id === id);
    if (id === '' || scene?.form === '' || scene?.table === '') continue;
    if (!scene && !imageScenes.some((other) => other.id === id)) {
      const drawing = scenes.filter(({ form, table }) => canMark(form) && table === found.table);
      const right =
        drawing.length === 0
          ? `add one of the form ${listOf(guessForms(found, parts))} that draws "${found.table}"`
          : `name ${listOf(
              drawing.map(({ id }) => id),
              'or',
            )}, which ${drawing.length === 1 ? 'draws' : 'draw'} "${found.table}"`;
      report(line, `the guess is marked on the scene "${id}", which does not exist: ${right}`);
      continue;
    }
    if (!scene || !canMark(scene.form) || !drawsMeasured(scene, found, parts.figures))
      report(
        line,
        `the guess is marked on the scene "${id}", which does not draw that ${scene?.table === found.table ? 'measure' : 'table'}: name a scene of the form ${listOf(guessForms(found, parts))}`,
      );
    else if (!answerStep(scene, found, parts.figures))
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
  parts: Parts,
): string | undefined {
  const { meta, figures: data } = parts;
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
  const { title, standfirst, opening, timelines = {} } = meta ?? {};
  if (gives(title)) return `the title gives ${named}`;
  if (gives(standfirst)) return `the standfirst gives ${named}`;
  const shows = (table: string, rows?: readonly string[]) =>
    table === found.table &&
    ON_FIRST_SCREEN.includes(found.measure) &&
    showsRow(findingOf(parts, table, rows), found.row);
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
        // The readings of a timeline are the shares of another table.
        (found.measure === 'share' &&
          own(timelines, scene.table)?.readings?.table === found.table)),
  );
  return scene && `the graphic of the scene "${scene.id}" gives ${named}`;
}

const nameOf = ({ table, row, name }: Measured): string => `"${table}/${row}/${name}"`;

/** What the picture on the first screen, and a `<Finding>`, give of each of their rows. */
const ON_FIRST_SCREEN: readonly Guessable[] = ['part', 'whole', 'share', 'value'];

const canMark = (form: string): boolean => isFormName(form) && formOf(form).answers !== undefined;

/** The forms that draw the table of what is guessed, and mark the guess. */
function guessForms({ table }: Measured, parts: Parts): string[] {
  const kind = graphicData(table, parts, parts)?.kind;
  return formNames.filter((name) => canMark(name) && formOf(name).kind === kind);
}

/** What readers may guess of the table that a reference names. */
function guessable(of: string, { tables, values }: Parts): string {
  const table = tableIn(of);
  const [measure] = own(values, table)?.measures ?? [];
  if (measure?.rows[0]?.of) return 'a value of a table without times, table/row/value';
  if (measure) return `the value of one row, ${table}/row/${measure.name}`;
  const named = own(tables, table)?.rows;
  return named?.[0]?.parts
    ? `a count of one row, or the share of the part that the story is about: of "${table}" these are ${listOf(measuresOf(named).keys())}`
    : 'a part, rest, whole or share of one row, table/row/rest';
}
