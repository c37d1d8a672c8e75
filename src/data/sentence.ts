// A figure may be in words, which its author cannot foresee. Code that prints a figure at the start of a
// sentence gives it a capital.

/** Whether a sentence starts after these words of its paragraph. */
export function startsSentence(before: string): boolean {
  return /(^|[.!?]["”’)]*\s)\s*["“‘(]*$/.test(before);
}

/** The text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
