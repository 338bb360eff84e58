/** A reason is one line; what was typed on several becomes one. */
export function oneLineOf(words: string | undefined): string {
  return (words ?? '').trim().replaceAll(/\s*[\r\n]+\s*/g, ' ')
}
