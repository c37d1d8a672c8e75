/** What a page needs of its script. */
export interface Needs {
  /** The forms of its graphics, in any order. */
  forms: readonly string[];
  /** Whether it asks a guess. */
  hasGuess: boolean;
  /** Whether one of its graphics fills the screen. */
  fillsScreen: boolean;
}

/** The name of what a page needs: the same for the same needs. */
export const keyOf = ({ forms, hasGuess, fillsScreen }: Needs): string =>
  [...[...new Set(forms)].sort(), hasGuess, fillsScreen].join();
