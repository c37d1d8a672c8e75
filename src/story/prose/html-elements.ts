import { addId } from './outline.ts';
import type { Visitor } from './components.ts';

/** The attributes of HTML's own elements that a browser takes for an address. */
const ADDRESSES = /^(href|src|srcset|action|formaction|data|poster|ping|background|xlink:href)$/i;

/** The visitor of HTML's own elements. */
export const visitHtml: Visitor = (
  { node, attributes, line, inside },
  { outline, report, levelOf },
) => {
  const name = node.name ?? '';
  const { id = '', cite, href } = attributes;
  const heading = /^h([2-6])$/.exec(name)?.[1];
  const tag = heading === undefined ? name : `h${levelOf(Number(heading))}`;
  addId(outline, id, line, 'element', tag);
  if (cite !== undefined) outline.links.push({ to: cite, line });
  for (const attribute of Object.keys(attributes))
    if (ADDRESSES.test(attribute) && !(name === 'a' && attribute === 'href'))
      report(
        line,
        `an address is not allowed in "${attribute}" of <${name}>: write a link as [words](address), or an image as ![what it shows](./name.png)`,
      );
  const within = { ...inside, around: `<${name}>` };
  if (name !== 'a') return within;
  addId(outline, attributes.name ?? '', line, 'element', name);
  if (href !== undefined) outline.links.push({ to: href, line });
  return { ...within, link: true };
};
