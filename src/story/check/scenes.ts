import { plainName, graphicName } from '../../addresses/paths.ts';
import { lineOfCell } from '../../data/csv.ts';
import { own } from '../../data/own.ts';
import { listOf, noSuchRow, type Report, someOf } from '../../data/problem.ts';
import type { GraphicData, Refusal } from '../../graphics/kit/form.ts';
import { splitState, stateName } from '../../graphics/kit/state-name.ts';
import { formNames, formOf, isFormName, ownedForm } from '../../graphics/forms.ts';
import { tableNames, tableNamed, graphicData, kindOf } from '../kinds/index.ts';
import { SCREEN } from '../prose/display-words.ts';
import { IMAGE_FORM } from '../prose/image-scenes.ts';
import type { SceneOutline, StepOutline, Outline } from '../prose/outline.ts';
import type { Draft } from './draft.ts';
import type { Story } from '../story.ts';

/**
 * Why a step cannot name a state, and what would be right, as the end of a message that starts with the
 * state.
 *
 * @param state one that is not among the states
 * @param states those of the form with the data
 * @param form the form's name
 * @param file the name of the data's file
 */
function noSuchState(
  state: string,
  states: readonly string[],
  { form, data, file }: { form: string; data: GraphicData; file: string },
): string {
  const [view, key] = splitState(state);
  const gap = key === undefined ? undefined : kindOf(data).gap?.(data, key);
  if (gap) {
    const instead = stateName(view, gap.near);
    return `and "${gap.label}" has no value in ${file}: name a row that has one${states.includes(instead) ? `, such as "${instead}"` : ''}`;
  }
  return `which "${form}" does not have with ${file}: its states are ${inWords(states)}`;
}

/** The states, where each view has the same rows with each view and row once. */
function inWords(states: readonly string[]): string {
  const cuts = states.map(splitState);
  const views = [...new Set(cuts.map(([view]) => view))];
  const keys = [...new Set(cuts.flatMap(([, key]) => key ?? []))];
  const alone = cuts.filter(([, key]) => key === undefined).length;
  const all = views.length * keys.length + alone;
  if (views.length < 2 || keys.length < 2 || states.length !== all) return someOf(states);
  return `${listOf(views, 'or')}${alone > 0 ? ', alone or' : ''} with "/" and a row: ${someOf(keys)}`;
}

/**
 * Checks that a scene's form and CSV file are there, and that each step names a state of theirs.
 *
 * @param reportIn reports a fault in another file of the story
 */
export function checkScene(
  scene: SceneOutline,
  draft: Draft,
  report: Report,
  reportIn: (name: string) => Report,
): void {
  checkFormName(scene, report);
  checkSize(scene, report);
  checkFileName(scene, draft, report);
  checkOthers(scene, draft, report);
  checkMeasure(scene, draft, report);
  const data = graphicData(scene.table, draft, { ...scene, language: draft.language });
  if (!isFormName(scene.form) || !data) return;
  const form = formOf(scene.form);
  if (form.kind !== undefined && form.kind !== data.kind) {
    reportKind(scene, form.kind, data, report);
    return;
  }
  const refusal = form.refuses?.(data);
  if (refusal) {
    reportRefusal(scene, refusal, draft, report, reportIn);
    if (refusal.severity === undefined) return;
  }
  const states = form.states(data);
  for (const step of scene.steps) checkState(step, { scene, data, states }, report);
}

function checkFormName({ id, form, line }: SceneOutline, report: Report): void {
  if (!isFormName(form) && form !== '')
    report(
      line,
      `the scene "${id}" has the form "${form}", which does not exist: the forms are ${listOf([...formNames, IMAGE_FORM])}, and "./name" is one in the story’s folder, name.ts`,
    );
}

function checkFileName({ id, table, line }: SceneOutline, draft: Draft, report: Report): void {
  const names = draft.meta && tableNames(draft.meta);
  if (names && table !== '' && !names.includes(table))
    report(
      line,
      `the scene "${id}" has table="${table}", which is not the name of a CSV file: the names are ${listOf(names)}`,
    );
}

/** Checks that the tables that a scene has beside its own are of values, with the same rows. */
function checkOthers(
  { id, form, table, others, line }: SceneOutline,
  draft: Draft,
  report: Report,
): void {
  if (others.length === 0) return;
  const { meta, values } = draft;
  const own = values[table];
  if (meta && tableNames(meta).includes(table) && !Object.hasOwn(meta.values, table)) {
    report(
      line,
      `the scene "${id}" has "with", and ${table}.csv is no table of values, the only kind that goes with others: leave "with" out`,
    );
    return;
  }
  for (const name of others) {
    if (meta && !Object.hasOwn(meta.values, name)) {
      report(
        line,
        `the scene "${id}" has with="${name}", which is no table of values: the names are ${listOf(Object.keys(meta.values))}`,
      );
      continue;
    }
    const keys = values[name]?.measures[0]?.rows.map(({ key }) => key);
    const missing = keys && own?.measures[0]?.rows.find(({ key }) => !keys.includes(key));
    if (missing)
      report(
        line,
        `the scene "${id}" draws ${table}.csv with ${name}.csv, which has no row "${missing.key}": add one, with an empty cell where there is no value`,
      );
  }
  if (form !== '' && !ownedForm(form))
    report(
      line,
      `the scene "${id}" has "with", which only a form of the story’s own draws: leave it out`,
    );
}

/** Checks that the measure that a scene names is one of its table, and that its form draws one alone. */
function checkMeasure(
  { id, form, table, measure, line }: SceneOutline,
  { values, meta }: Draft,
  report: Report,
): void {
  if (measure === undefined || measure === '' || !meta) return;
  const names = own(values, table)?.measures.map(({ name }) => name);
  if (form !== '' && ownedForm(form))
    report(
      line,
      `the scene "${id}" has "measure", and a form of the story’s own gets all measures of its table: leave it out`,
    );
  else if (names ? !names.includes(measure) : !Object.hasOwn(meta.values, table))
    report(
      line,
      `the scene "${id}" has measure="${measure}", which ${table}.csv does not have: ${!names ? 'only a table of values has measures, so leave it out' : names[0] === 'value' ? 'it has one measure, so leave it out' : `its measures are ${listOf(names)}`}`,
    );
}

/** Reports that a form draws another kind of data. */
function reportKind(
  { id, form: formName, table, line }: SceneOutline,
  kind: GraphicData['kind'],
  data: GraphicData,
  report: Report,
): void {
  const others = formNames.filter((name) => formOf(name).kind === data.kind);
  report(
    line,
    `the scene "${id}" has the form "${formName}", which draws ${kind}, and ${table}.csv holds ${data.kind}: ${listOf(others, 'or')} would draw them`,
  );
}

/** Reports why a form cannot draw the data: in the row that is to blame, where it is one. */
function reportRefusal(
  { id, form, table, line }: SceneOutline,
  { reason, row, severity }: Refusal,
  draft: Draft,
  report: Report,
  reportIn: (name: string) => Report,
): void {
  const { file } = tableNamed(draft, table) ?? {};
  if (row !== undefined && file && 'columns' in file)
    reportIn(`${table}.csv`)(
      // No form blames a row with a time: those have been read as dates.
      lineOfCell(file.csv, file.columns.key, row),
      `the form "${form}" ${reason}`,
      severity,
    );
  else
    report(
      line,
      `the scene "${id}" draws ${table}.csv with the form "${form}", which ${reason}`,
      severity,
    );
}

/** Checks that a graphic is of a size that its form can have. */
function checkSize({ id, form, size, line }: SceneOutline, report: Report): void {
  if (size === undefined || size === '') return;
  if (size !== SCREEN)
    report(
      line,
      `the scene "${id}" has size="${size}", which is not known: it is "${SCREEN}", or left out`,
    );
  else if (isFormName(form) && formOf(form).fit === undefined)
    report(
      line,
      `the scene "${id}" has size="${SCREEN}", and its form, "${form}", cannot fill the screen: leave size out, or ${
        ownedForm(form)
          ? 'export fit from the module'
          : `choose ${listOf(
              formNames.filter((name) => formOf(name).fit !== undefined),
              'or',
            )}`
      }`,
    );
}

function checkState(
  { id, state, line }: StepOutline,
  {
    scene: { form, table },
    data,
    states,
  }: { scene: SceneOutline; data: GraphicData; states: readonly string[] },
  report: Report,
): void {
  if (state === '' || states.includes(state)) return;
  const [view, key] = splitState(state);
  const rows = kindOf(data).rows(data);
  const isRow = rows.some((row) => row.key === key);
  const hasView = states.some((other) => splitState(other)[0] === view);
  report(
    line,
    hasView && key !== undefined && !isRow
      ? noSuchRow(table, key, rows)
      : `the step "${id}" names the state "${state}", ${noSuchState(state, states, { form: plainName(form), data, file: `${table}.csv` })}`,
  );
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
      // Two draft with one id have been reported already.
      if (owner !== own)
        report(
          line,
          `the pictures of "${own}" and of "${owner}" would both be called "${name}": give one of them another id`,
        );
      owners.set(name, own);
    }
  }
}

/**
 * Checks that each scene ends in a state that shows all of its data, in a story that has no other fault: a
 * step in a wrong place would make its scene end too soon.
 */
export function checkComplete(
  { scenes }: Story,
  outline: Pick<Outline, 'scenes'>,
  report: Report,
): void {
  for (const { id, form, table, data } of scenes) {
    const complete = formOf(form).complete?.(data);
    const last = outline.scenes.find((scene) => scene.id === id)?.steps.at(-1);
    if (complete && last && !complete.includes(last.state))
      report(
        last.line,
        `the scene "${id}" ends with the state "${last.state}", but ${table}.csv has later ${kindOf(data).rowsCalled}: its last step should name the state ${listOf(complete, 'or')}`,
      );
  }
}
