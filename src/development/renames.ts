/** Stories whose folders have been renamed while the server runs. */
export interface Renames {
  /** Compares the stories with those of the last time. */
  look: () => void;
  /** The present address of a page of a story that has been renamed; undefined for any other address. */
  addressNow: (address: string) => string | undefined;
}

/**
 * Follows stories whose folders are renamed: one has gone, and another has come.
 *
 * @param slugsNow reads the slugs of the stories
 */
export function followRenames(slugsNow: () => readonly string[]): Renames {
  let slugs = slugsNow();
  const renamed = new Map<string, string>();
  return {
    look() {
      const now = slugsNow();
      const gone = slugs.filter((slug) => !now.includes(slug));
      const come = now.filter((slug) => !slugs.includes(slug));
      slugs = now;
      for (const slug of come) renamed.delete(slug);
      const [from, to] = [gone[0], come[0]];
      if (from === undefined || to === undefined || gone.length + come.length > 2) return;
      for (const [earlier, slug] of renamed) if (slug === from) renamed.set(earlier, to);
      renamed.set(from, to);
    },
    addressNow(address) {
      const [, start = '', slug = '', rest = ''] =
        /^(\/(?:stories|embed)\/)([^/?]+)(.*)$/.exec(address) ?? [];
      const to = renamed.get(slug);
      return to === undefined ? undefined : start + to + rest;
    },
  };
}
