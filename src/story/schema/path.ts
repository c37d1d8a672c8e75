/** The way to a value in a file: the keys of groups, and the places in lists, counted from 0. */
export type Path = readonly PropertyKey[];

/** `tables.cases.caption`, `[2].id`, as an author would point at it. */
export function nameOf(path: Path): string {
  if (path.length === 0) return 'the file';
  if (path.length === 1 && typeof path[0] === 'number') return `item ${path[0] + 1}`;
  const words = path.map((part) =>
    typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`,
  );
  return `"${words.join('').replace(/^\./, '')}"`;
}
