import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as Container } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Story } from '../../story/story.ts';

/** Renders a component that shows a story, outside any page. */
export async function renderStory(story: Story, component: AstroComponentFactory): Promise<string> {
  const container = await Container.create();
  container.addServerRenderer({ renderer, name: renderer.name });
  return container.renderToString(component, { locals: { story } });
}
