import type { Heading, Nodes } from 'mdast';
import type { Collector } from './outline.ts';

/**
 * The heading that a step starts with. Reports a step without one, and one with a second heading of the same level,
 * which would be read as the heading of another card.
 *
 * @param children the step's content
 * @param id the step's
 * @param line the step's
 */
export function headingOf(
  children: readonly Nodes[],
  id: string,
  line: number,
  { report }: Collector,
): Heading | undefined {
  const [first, ...others] = children;
  if (first?.type !== 'heading' || first.depth > 3) {
    report(line, `the step "${id}" should start with a heading: ### In a few words`);
    return undefined;
  }
  for (const other of others)
    if (other.type === 'heading' && other.depth === 3)
      report(
        other.position?.start.line ?? line,
        `the step "${id}" has a second heading: put it into a step of its own, or start it with ####`,
      );
  return first;
}

/**
 * Makes the levels of a story's headings follow from each other, whatever numbers of signs its author types: the headline is the
 * first level, and no heading is more than one level below the heading that it belongs to.
 *
 * @returns a function from the number of signs of each next heading to its level
 */
export function headingLevels(): (signs: number) => number {
  let open: number[] = [];
  return (signs) => {
    open = [...open.filter((other) => other < signs), signs];
    return open.length + 1;
  };
}
