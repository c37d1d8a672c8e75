/** A list or an object that holds no other. */
const INNERMOST = /[{[]\n(?:[^{}[\]"]|"(?:[^"\\]|\\.)*")*[}\]]/g;

/** A value as JSON for a golden file, in which such a part is one line. */
export const asJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 1).replace(INNERMOST, (part) => part.replace(/\n */g, ' '))}\n`;
