/** What was typed into a search box, as a pattern that finds it anywhere; its own wildcards count as letters. */
export const patternOf = (words: string | undefined): string =>
  `%${(words ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
