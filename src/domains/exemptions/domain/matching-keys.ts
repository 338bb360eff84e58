/** A text as two writers of it would still write the same: no blanks, marks or brackets. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

interface Named {
  readonly name: string
  readonly item: string
}

interface Cited {
  readonly law: string
  readonly article: string
}

/** Under what a violation is known: its own name and that of the power item. 「…的处罚」 is the same without it. */
export function itemKeysOf({ name, item }: Named): string[] {
  const keys = [name, item].map((text) => bare(text).replace(/的?(行政)?处罚$/u, '')).filter(Boolean)
  return [...new Set(keys)]
}

/** 《…条例》第十条第一款 and （…条例 第十条 第一款） are one. */
export function articleKeyOf({ law, article }: Cited): string {
  const [one, other] = [bare(law), bare(article)]
  return one && other ? `${one}#${other}` : ''
}
