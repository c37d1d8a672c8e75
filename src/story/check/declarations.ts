import { GIVEN } from '../../data/figure.ts';
import { declaredTables } from '../kinds/index.ts';
import type { Context, Declared } from '../kinds/kind.ts';

/** Checks the front matter's declarations of CSV files: that each is right in itself, and declared as one thing alone. */
export function checkDeclarations(declared: Declared, context: Context): void {
  for (const { name, meta, kind } of declaredTables(declared)) kind.check(name, meta, context);
  checkNames(declared, context);
}

/** Checks that no CSV file is declared as two things, or has a name with a meaning of its own. */
function checkNames(declared: Declared, { lineOf, report }: Context): void {
  const seen = new Map<string, string>();
  for (const { name, field, kind } of declaredTables(declared)) {
    const other = seen.get(name);
    if (name === GIVEN)
      report(
        lineOf([field, name]),
        `"${name}" is reserved for numbers that a source gives, as {${GIVEN}/source/50%}: call the CSV file by another name`,
      );
    if (other !== undefined)
      report(
        lineOf([field, name]),
        `"${name}" is declared as ${other} and as ${kind.called}: declare each CSV file once`,
      );
    seen.set(name, kind.called);
  }
}
