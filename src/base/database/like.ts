/** Words for `ilike`, found anywhere in the text; what they contain of `%` and `_` is meant literally. */
export function anywhere(words: string | undefined): string {
  return `%${literally(words ?? '')}%`
}

/** Words for `ilike` at the beginning of the text. */
export function beginningWith(words: string): string {
  return `${literally(words)}%`
}

const literally = (words: string) => words.replaceAll(/[\\%_]/g, String.raw`\$&`)
