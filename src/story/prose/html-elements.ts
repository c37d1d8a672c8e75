import { addId } from './outline.ts';
import type { Visitor } from './components.ts';
import { hiddenBy, SOURCE_PREFIX } from '../reader-view.ts';

/** The attributes of HTML's own elements that a browser takes for an address. */
const ADDRESSES = /^(href|src|srcset|action|formaction|data|poster|ping|background|xlink:href)$/i;

/** The visitor of HTML's own elements. */
export const visitHtml: Visitor = (
  { node, attributes, line, inside },
  { outline, report, levelOf },
) => {
  const name = node.name ?? '';
  const { id = '', class: classes = '', cite, href, of } = attributes;
  if (name === 'figure' && of !== undefined)
    report(
      line,
      `<figure> is an element of HTML, which shows no number: write <Figure of="${of}" />`,
    );
  const heading = /^h([2-6])$/.exec(name)?.[1];
  const tag = heading === undefined ? name : `h${levelOf(Number(heading))}`;
  addId(outline, id, line, 'element', tag);
  const word = hiddenBy(classes, name);
  if (word !== undefined)
    report(
      line,
      `the class "${classes}" of <${name}> has "${word}" in it, and reader views leave out elements with such names: change it`,
    );
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
  if (href?.startsWith(`#${SOURCE_PREFIX}`))
    report(line, `the list of sources does not lead back to an <a>: write [words](${href})`);
  return { ...within, link: true };
};
