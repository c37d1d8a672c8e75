import { formOf } from '../graphics/forms.ts';
import { graphicData, type Story } from '../site/story.ts';
import { isoTime } from '../story/date.ts';
import type { SceneOutline } from '../story/outline.ts';
import type { Publication } from '../story/publication.ts';
import { dataAt, storyAt } from './addresses.ts';
import type { Article } from './article.ts';
import { picturesOf } from './pictures.ts';

/** What partners are told of a story. */
export function articleOf(story: Story, { origin }: Publication): Article {
  const { slug, meta, sources } = story;
  const url = origin + storyAt(slug);
  const pictures = picturesOf(story, origin);
  return {
    slug,
    url,
    title: meta.title,
    standfirst: meta.standfirst,
    byline: meta.byline,
    topics: meta.topics ?? [],
    published: isoTime(meta.published),
    modified: isoTime(meta.updated ?? meta.published),
    graphics: story.scenes.map((scene, i) => ({
      id: scene.id,
      form: scene.form,
      name: nameOf(story.scenes, i),
      title: scene.title,
      alt: altOf(story, scene),
      url: `${url}#${scene.id}`,
      table: scene.table,
      stills: pictures.filter(({ of }) => of === scene.form),
    })),
    cards: pictures.filter(({ of }) => of === 'story'),
    data: [...Object.values(story.tables), ...Object.values(story.timelines)].map((table) => ({
      caption: table.caption,
      url: origin + dataAt(slug, table.name),
      size: Buffer.byteLength(table.csv),
      source: 'source' in table ? sources.find(({ id }) => id === table.source) : undefined,
    })),
    quotes: story.quotes,
    sources,
  };
}

function nameOf(scenes: readonly SceneOutline[], index: number): string {
  const form = scenes[index]?.form ?? '';
  const before = scenes.slice(0, index).filter((scene) => scene.form === form).length;
  return before === 0 ? form : `${form}-${before + 1}`;
}

function altOf(story: Story, scene: SceneOutline): string {
  const form = formOf(scene.form);
  const data = graphicData(story, scene);
  if (!form || !data) throw new Error(`the scene "${scene.id}" was not checked`);
  return form.describe(data);
}
