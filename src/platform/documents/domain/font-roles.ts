/** What a typeface is for on official paper: 仿宋 the text, 小标宋 titles, 黑体 and 楷体 the first two heading levels, 宋体 page numbers and sheets. */
export type FontRole = 'body' | 'title' | 'heading' | 'subheading' | 'plain'

// The order decides: 小标宋 and 仿宋 also contain 宋.
const patterns: readonly (readonly [FontRole, RegExp])[] = [
  ['title', /小标宋|xiao ?biao ?song|xbs/i],
  ['body', /仿宋|fang ?song|fandolfang/i],
  ['subheading', /楷|kai/i],
  ['heading', /黑|hei|sans/i],
  ['plain', /宋|song|simsun|serif/i],
]

/** The role that a font's family names speak for; undefined for a font that is none of the five. */
export function fontRoleOf(families: readonly string[]): FontRole | undefined {
  return patterns.find(([, pattern]) => families.some((family) => pattern.test(family)))?.[0]
}

// Typst knows a font by its family name without these words at its end.
const styleWord =
  /[ _-]+(?:normal|italic|oblique|thin|(?:extra|ultra|semi|demi)?light|regular|medium|(?:extra|ultra|semi|demi)?bold|black|heavy|narrow|condensed|cn|cond|r)$/i

/** Names under which the typesetter may know the family, most exact first. */
export function familyCandidates(families: readonly string[]): string[] {
  const candidates = new Set<string>()
  for (const family of families) {
    let name = family
    while (!candidates.has(name)) {
      candidates.add(name)
      name = name.replace(styleWord, '')
    }
  }
  return [...candidates]
}
