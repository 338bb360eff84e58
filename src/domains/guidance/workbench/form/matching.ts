const most = 8

/** Those of which a text holds every word that was typed; the first ones where nothing is. */
export function matching<One>(all: readonly One[], typed: string, textsOf: (one: One) => readonly string[]): One[] {
  const words = typed.trim().toUpperCase().split(/\s+/).filter(Boolean)
  return all
    .filter((one) => {
      const text = textsOf(one).join(' ').toUpperCase()
      return words.every((word) => text.includes(word))
    })
    .slice(0, most)
}
