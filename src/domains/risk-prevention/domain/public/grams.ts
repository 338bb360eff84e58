/** Letters and digits in half width and small; everything else that is no character of a word goes. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

const wordsOf = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Every two neighbouring characters, and each single one: an index in which any Chinese word is found without a dictionary. */
export function gramsOf(texts: readonly string[]): string[] {
  const grams = new Set<string>()
  for (const word of texts.flatMap(wordsOf)) {
    const characters = Array.from(word)
    for (const [place, character] of characters.entries()) {
      grams.add(character)
      const next = characters[place + 1]
      if (next !== undefined) grams.add(character + next)
    }
  }
  return [...grams]
}

/** What a text must contain for these words to be found in it; empty where nothing searchable was typed. */
export function wantedGrams(words: string): string[] {
  return wordsOf(words).flatMap((word) => {
    const characters = Array.from(word)
    if (characters.length === 1) return characters
    return characters.slice(1).map((character, place) => characters[place]! + character)
  })
}
