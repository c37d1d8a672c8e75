import { graphicName } from '../../addresses/paths.ts';
import { lineOfCell } from '../../data/csv.ts';
import { noSuchRow } from '../../data/near.ts';
import { own } from '../../data/own.ts';
import { listOf, type Report } from '../../data/problem.ts';
import { parseReference, rowsIn } from '../../data/reference.ts';
import { splitState } from '../../graphics/kit/state-name.ts';
import { formNames, formOf, isFormName } from '../../graphics/forms.ts';
import { dataNames } from '../data-files.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { graphicData } from '../graphic-data.ts';
import { IMAGE_FORM } from '../prose/image-scenes.ts';
import type { SceneOutline } from '../prose/outline.ts';
import type { Parts } from './parts.ts';
import { noSuchState } from './states.ts';

/**
 * Checks that a scene's form and table are there, and that each step names a state of theirs.
 *
 * @param before the scenes before it
 * @param reportIn reports a fault in another file of the story
 */
export function checkScene(
  scene: SceneOutline,
  before: readonly SceneOutline[],
  parts: Parts,
  report: Report,
  reportIn: (name: string) => Report,
): void {
  const { id, form: formName, table, line, steps } = scene;
  if (!isFormName(formName) && formName !== '')
    report(
      line,
      `the scene "${id}" has the form "${formName}", which does not exist: the forms are ${listOf([...formNames, IMAGE_FORM])}`,
    );
  const names = parts.meta && dataNames(parts.meta);
  if (names && table !== '' && !names.includes(table) && !parts.undeclared.has(table))
    report(
      line,
      `the scene "${id}" draws the table "${table}", which does not exist: the tables are ${listOf(names)}`,
    );
  const data = graphicData(table, parts, parts.language);
  if (!isFormName(formName) || !data) return;
  const form = formOf(formName);
  if (form.kind !== data.kind) {
    report(
      line,
      `the scene "${id}" has the form "${formName}", which draws ${form.kind}, and ${table}.csv holds ${data.kind}: ${listOf(
        formNames.filter((name) => formOf(name).kind === data.kind),
        'or',
      )} would draw them`,
    );
    return;
  }
  const refusal = form.refuses?.(data);
  if (refusal) {
    const { reason, row } = refusal;
    const file = own({ ...parts.tables, ...parts.values }, table);
    if (row !== undefined && file)
      reportIn(`${table}.csv`)(
        lineOfCell(file.csv, file.columns.key, row),
        `the form "${formName}" ${reason}`,
      );
    else
      report(
        line,
        `the scene "${id}" draws ${table}.csv with the form "${formName}", which ${reason}`,
      );
    return;
  }
  const scale = form.scale?.(data);
  const isOne = dictionaryOf(data.language).graphics.saysMarkIsOne;
  for (const words of scale === undefined ? [] : [scene.title, scene.note ?? ''])
    if (isOne.test(words))
      report(
        line,
        `the scene "${id}" says “${words}”, but ${table}.csv has so many things that ${scale}. Leave these words out: the graphic says what a mark is`,
      );
  const previous = before.findLast((other) => other.form === formName && other.table === table);
  const [end, start] = [previous?.steps.at(-1)?.state, steps[0]];
  const states = form.states(data);
  // A state that does not exist has a report of its own.
  const due = end === undefined || !states.includes(end) ? undefined : form.continues?.(end);
  if (due !== undefined && start && start.state !== '' && start.state !== due)
    report(
      start.line,
      `the scene "${id}" continues the scene "${previous?.id ?? ''}", which draws the same table: its first step should name the state "${due}", not "${start.state}"`,
    );
  for (const { id, state, large, line } of steps) {
    const { table: of, keys = '' } = parseReference(large ?? '') ?? {};
    const [, key] = splitState(state);
    if (of === table && key !== undefined && states.includes(state) && !rowsIn(keys).includes(key))
      report(
        line,
        `the step "${id}" shows "${key}", and the large figure of its heading is of "${keys}": readers would take it for what they see. Name "${key}" in the figure, or begin the heading with words`,
      );
    if (state === '' || states.includes(state)) continue;
    const isRow = data.kind === 'events' || data.rows.some((row) => row.key === key);
    const hasView = states.some((other) => splitState(other)[0] === splitState(state)[0]);
    report(
      line,
      hasView && key !== undefined && !isRow
        ? noSuchRow(table, key, data.rows)
        : `the step "${id}" names the state "${state}", ${noSuchState(state, states, { form: formName, data, file: `${table}.csv` })}`,
    );
  }
}

/** Checks that no two pictures get one name: a name is put together of ids. */
export function checkPictureNames(all: readonly SceneOutline[], report: Report): void {
  const scenes = all.filter(({ id, form }) => id !== '' && form !== '');
  const owners = new Map<string, string>();
  for (const scene of scenes) {
    const graphic = graphicName(scenes, scene);
    for (const { id, line } of [{ ...scene, id: '' }, ...scene.steps]) {
      const name = id === '' ? graphic : `${graphic}-${id}`;
      const own = id || scene.id;
      const owner = owners.get(name) ?? own;
      // Two parts with one id have been reported already.
      if (owner !== own)
        report(
          line,
          `the pictures of "${own}" and of "${owner}" would both be called "${name}": give one of them another id`,
        );
      owners.set(name, own);
    }
  }
}
