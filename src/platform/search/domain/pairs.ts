/** Marks what stands for characters, not for a word, so that a chance neighbourhood is told from a word. */
export const pairMark = '_'

/** Every two neighbouring characters. */
export function pairsOf(chinese: string): string[] {
  const characters = Array.from(chinese)
  return characters.slice(1).map((character, place) => `${pairMark}${characters[place]!}${character}`)
}
