import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files under a folder, to be read and changed by their paths from it. */
export interface Files {
  at: (...path: string[]) => string;
  read: (file: string) => string;
  /** Makes the folders of a file, too. */
  write: (file: string, content: string | Uint8Array) => void;
  /**
   * Makes one change. As in `replace`, `$1` stands for the first group.
   *
   * @throws where there is nothing to change
   */
  edit: (file: string, from: string | RegExp, to: string) => void;
}

/** @param root the folder, which is asked for anew each time */
export function filesUnder(root: () => string): Files {
  const at = (...path: string[]) => join(root(), ...path);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  };
  const edit = (file: string, from: string | RegExp, to: string) => {
    const before = read(file);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to change in ${file}`);
    write(file, after);
  };
  return { at, read, write, edit };
}
