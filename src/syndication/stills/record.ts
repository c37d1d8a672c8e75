/** The name that pictures have in the process's own record of what took how long. */
const PICTURE = 'picture';

/** What was made so far. */
export interface Made {
  pictures: number;
  seconds: number;
  /** The characters that no font of the pictures has, each once. */
  missing: string[];
}

/**
 * Notes that a picture is made. The build itself, which is elsewhere in the process, tells of it.
 *
 * @param start by `performance.now()`
 * @param missing the characters in it that no font has
 */
export function note(start: number, missing: readonly string[]): void {
  performance.measure(PICTURE, { start, detail: missing });
}

export function madeSoFar(): Made {
  const entries = performance.getEntriesByName(PICTURE);
  const missing = entries.flatMap((entry) => (entry as PerformanceMeasure).detail as string[]);
  return {
    pictures: entries.length,
    seconds: entries.reduce((sum, { duration }) => sum + duration, 0) / 1000,
    missing: [...new Set(missing)],
  };
}
