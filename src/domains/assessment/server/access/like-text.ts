/** A pattern that finds the words anywhere, and takes every character as it stands. */
export function likeText(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
