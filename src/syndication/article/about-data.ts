import { sentence } from '../../data/sentence.ts';
import { changesInTable } from '../../story/finding.ts';
import type { Scene, Story } from '../../story/story.ts';

/**
 * What readers who see a scene's graphic alone should know of its data: what is counted or measured, where figures
 * cannot be compared, and the scene's note. A sentence each.
 */
export function aboutData(
  story: Pick<Story, 'tables' | 'language'>,
  { table, caption, note }: Pick<Scene, 'table' | 'caption' | 'note'>,
): string[] {
  return [
    sentence(caption),
    ...changesInTable(story, table),
    ...(note === undefined ? [] : [sentence(note)]),
  ];
}
