import { own } from '../../data/own.ts';
import { sentence } from '../../data/sentence.ts';
import { acrossChanges } from '../../story/finding.ts';
import type { Scene, Story } from '../../story/story.ts';

/**
 * What readers who see a scene's graphic alone should know of its data: what is counted or measured, where figures
 * cannot be compared, and the scene's note. A sentence each.
 */
export function aboutData(
  { tables, language }: Pick<Story, 'tables' | 'language'>,
  { table, caption, note }: Pick<Scene, 'table' | 'caption' | 'note'>,
): string[] {
  const changes = own(tables, table)?.breaks ?? [];
  return [
    sentence(caption),
    ...acrossChanges(changes, language),
    ...(note === undefined ? [] : [sentence(note)]),
  ];
}
