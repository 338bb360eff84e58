import { toLines } from './lines.ts'
import type { PageLayout, Run } from './page-layout.ts'

/** The strips at a page's head and foot where page numbers and running titles stand: a share of its height, at least an inch. */
const marginOf = (page: PageLayout) => Math.max(page.height * 0.12, 72)
const pageNumber =
  /^\s*(?:[-—–－·•]\s*)?(?:第\s*)?[0-9０-９]{1,4}(?:\s*页)?(?:\s*[-—–－·•])?(?:\s*[/,，]?\s*共?\s*[0-9０-９]{1,4}\s*页?)?\s*$/

/** `— 3 —` is a page number even where a table reaches down to it. */
const dashedNumber = /^\s*[—–-]\s*[0-9０-９]{1,3}\s*[—–-]\s*$/

/** Pages without page numbers and without the lines that repeat at the head or foot of most pages. */
export function withoutFurniture(pages: readonly PageLayout[]): PageLayout[] {
  const repeated = repeatedLines(pages)
  return pages.map((page) => {
    const dropped = new Set(
      marginLines(page)
        .filter(({ text, y }) => pageNumber.test(text) || repeated.has(lineKey(text, y)))
        .flatMap(({ runs }) => runs),
    )
    return { ...page, runs: page.runs.filter((run) => !dropped.has(run)) }
  })
}

function marginLines(page: PageLayout): { text: string; y: number; runs: readonly Run[] }[] {
  const margin = marginOf(page)
  const outer = page.runs.filter((run) => run.y < margin || run.y > page.height - margin)
  const ruledTop = Math.min(...page.rules.map((rule) => Math.min(rule.y1, rule.y2)))
  const ruledBottom = Math.max(...page.rules.map((rule) => Math.max(rule.y1, rule.y2)))
  return toLines(outer)
    .map((line) => ({
      text: line.text,
      y: line.y,
      runs: outer.filter((run) => Math.abs(run.y - line.y) <= line.size * 0.45),
    }))
    .filter(({ text, y }) => page.rules.length < 4 || y < ruledTop || y > ruledBottom || dashedNumber.test(text))
}

function repeatedLines(pages: readonly PageLayout[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(marginLines(page).map((line) => lineKey(line.text, line.y))))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const needed = Math.max(3, pages.length * 0.6)
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key))
}

/** Running titles keep their height; their page numbers change. */
const lineKey = (text: string, y: number) => `${Math.round(y / 4)}:${text.replaceAll(/[0-9０-９\s]/g, '')}`
