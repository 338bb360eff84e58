/** A number before a part: `1. 基本情况`, `（一）基本情况`, `①基本情况`. */
const marks = /(?:(?:^|[\s：:；;。])(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])|[①-⑳])\s*/gu

/** The parts that a requirement itself lists, each by its first words; none where it lists none. */
export function statedParts(requirement: string): string[] {
  const starts = [...requirement.matchAll(marks)]
  if (starts.length < 2) return []
  return starts.map((start, index) => {
    const text = requirement.slice(start.index + start[0].length, starts[index + 1]?.index)
    return text.split(/[。；;：:，,\n]/u)[0]!.trim()
  })
}
