import { isMap, isScalar, type Document } from 'yaml';
import { z } from 'zod';
import { nearest } from '../../data/near.ts';
import { nameOf, type Path } from './path.ts';

/** The fields that a schema does not know, each with a message. */
interface Unknown {
  unknown: { path: Path; message: string }[];
  /** The names of missing fields that are there, misspelt: they need no message of their own. */
  misspelt: Set<string>;
}

/** Finds the fields that a schema does not know, and what their author meant. */
export function unknownFields(
  issues: readonly z.core.$ZodIssue[],
  document: Document,
  schema: z.ZodType,
): Unknown {
  const found: Unknown = { unknown: [], misspelt: new Set() };
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const missing = namesAt(schema, issue.path).filter(
      (name) => !document.hasIn([...issue.path, name]),
    );
    const [lacked, ...others] = issues.filter(
      ({ path, input }) =>
        input === undefined &&
        path.length > issue.path.length &&
        nameOf(path.slice(0, -1)) === nameOf(issue.path),
    );
    // If one field is unknown and one is missing, the unknown field is the missing one, misnamed.
    const renamed =
      lacked && others.length === 0 && issue.keys.length === 1
        ? String(lacked.path.at(-1))
        : undefined;
    for (const key of issue.keys) {
      const path = [...issue.path, key];
      const meant = nearest(key, missing) ?? renamed;
      if (meant !== undefined) found.misspelt.add(nameOf([...issue.path, meant]));
      if (meant === undefined && isRestOfText(document, issue.path, key)) {
        const message = `"${key}" follows a comma in braces, which ends a value: put a text in quotation marks, and write a number without the comma or with a point`;
        // The next words after another comma are of the same text.
        if (found.unknown.at(-1)?.message.includes('follows a comma') !== true)
          found.unknown.push({ path, message });
      } else
        found.unknown.push({
          path,
          message: `${nameOf(path)} is not a known field: ${meant === undefined ? 'remove it, or correct its name' : `did you mean "${meant}"?`}`,
        });
    }
  }
  return found;
}

/** Whether a key is the rest of a text that has a comma in it: `{ rest: not yet, or never }`. */
function isRestOfText(document: Document, path: Path, key: string): boolean {
  const group = document.getIn(path, true);
  if (!isMap(group) || !group.flow) return false;
  const pair = group.items.find((item) => isScalar(item.key) && String(item.key) === key);
  return (
    pair !== undefined &&
    (pair.value === null || (isScalar(pair.value) && pair.value.source === ''))
  );
}

/** The parts of a JSON Schema that lead from a group to the groups in it. */
interface Group {
  properties?: Record<string, Group>;
  additionalProperties?: Group | boolean;
  items?: Group;
  anyOf?: Group[];
}

/** The names of the fields that the group at a path may have. */
function namesAt(schema: z.ZodType, path: Path): string[] {
  let group = z.toJSONSchema(schema, { io: 'input' }) as Group;
  for (const part of path) {
    const inner = [group, ...(group.anyOf ?? [])]
      .map(({ properties, additionalProperties, items }) =>
        typeof part === 'number' ? items : (properties?.[String(part)] ?? additionalProperties),
      )
      .find((inner) => typeof inner === 'object');
    if (!inner) return [];
    group = inner;
  }
  return [group, ...(group.anyOf ?? [])].flatMap(({ properties = {} }) => Object.keys(properties));
}
