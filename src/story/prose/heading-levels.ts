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
