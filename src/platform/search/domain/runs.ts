import { articleNumber } from './article-number.ts'

/** Neighbouring characters of one kind within a folded text. */
export interface Run {
  readonly kind: 'chinese' | 'code' | 'article'
  /** Of a code without thousands separators, of an article in digits. */
  readonly text: string
  readonly from: number
  readonly to: number
}

const article = String.raw`第\s*(?:\d{1,6}|[〇零一二两三四五六七八九十百千]{1,9})\s*[条款项号批版次章节]`
const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+`
const pattern = new RegExp(
  `(?<article>${article})|(?<chinese>(?:(?!${article})\\p{Script=Han})+)|(?<code>${number}|[[\\p{L}\\p{N}]--\\p{Script=Han}]+)`,
  'gv',
)
const longestCode = 60

/** What of a folded text can be searched; everything else separates. */
export function runsOf(folded: string): Run[] {
  return Array.from(folded.matchAll(pattern), (match) => {
    const { index: from } = match
    const to = from + match[0].length
    const { article: written, chinese } = match.groups!
    if (written) return { kind: 'article', text: articleNumber(written), from, to }
    if (chinese) return { kind: 'chinese', text: chinese, from, to }
    return { kind: 'code', text: match[0].replaceAll(',', '').slice(0, longestCode), from, to }
  })
}

/** H6210 is found by 6210 as well: letters and digits of a code apart from each other. */
export function partsOfCode(code: string): string[] {
  const parts = code.match(/\d+(?:\.\d+)?|[^\d.]+/g) ?? []
  return parts.length > 1 ? [code, ...parts] : [code]
}
