import { own } from '../../data/own.ts';
import { sentence } from '../../data/sentence.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Scene, Story } from '../../story/story.ts';

/**
 * What readers who see a scene's graphic alone should know of its data: what is counted or measured, where figures
 * cannot be compared, and the scene's note. A sentence each.
 */
export function aboutData(
  { tables, language }: Pick<Story, 'tables' | 'language'>,
  { table, caption, note }: Pick<Scene, 'table' | 'caption' | 'note'>,
): string[] {
  const { acrossChange } = dictionaryOf(language).graphics;
  const changes = own(tables, table)?.breaks ?? [];
  return [
    sentence(caption),
    ...changes.map(({ label }) => sentence(acrossChange(label))),
    ...(note === undefined ? [] : [sentence(note)]),
  ];
}
