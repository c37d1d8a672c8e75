/** What stands between a story's slug and the name of its form: no slug has it. */
const SEPARATOR = '.';

/** The name of a form of a story's own, which is no other story's: `rents.scatter`. */
export const ownName = (slug: string, name: string): string => slug + SEPARATOR + name;

/** A form's name as authors and partners know it: `scatter`. */
export const plainName = (name: string): string => name.slice(name.lastIndexOf(SEPARATOR) + 1);
