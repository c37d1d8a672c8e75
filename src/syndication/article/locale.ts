/**
 * A language as social networks name it: with its territory, as `en_GB`, and nothing between.
 *
 * @param language a language tag
 * @returns undefined where the tag names no territory: social networks do not accept a language without one
 */
export function localeOf(language: string): string | undefined {
  const { language: name, region } = new Intl.Locale(language);
  return region === undefined ? undefined : `${name}_${region}`;
}
