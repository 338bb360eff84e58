import { tidy } from '../text/fold.ts'
import type { DocumentLine } from '../document-lines.ts'

const kinds = '通知|意见|方案|决定|通报|要点|函|公告|通告|办法|细则|规定|请示|报告|批复|纪要|计划|安排'
const titleEnd = new RegExp(`(?:${kinds})(?:[（(][^（()）]{1,12}[)）])?$`)
const notTitle = /^(?:签发人|密级|特急|加急|急件|平急|机密|秘密|内部|附件)|[。！？]$/
const longestTitle = 6

/** The title: the lines after the document number up to the name of the kind of document (…的通知). */
export function findTitle(
  lines: readonly DocumentLine[],
  from: number,
): { text: string; lines: DocumentLine[]; end: number } | null {
  const start = firstTitleLine(lines, from)
  if (start === null) return null
  const taken: DocumentLine[] = []
  for (const line of lines.slice(start, start + longestTitle)) {
    if (taken.length > 0 && /[:：]$/.test(line.text)) break
    taken.push(line)
    const text = tidy(taken.map((each) => each.text).join(''))
    if (titleEnd.test(text)) return { text, lines: taken, end: start + taken.length }
  }
  const first = lines[start]!
  return { text: tidy(first.text), lines: [first], end: start + 1 }
}

/** After the number the title follows at once; without a number it begins where 关于 does, or with the issuer's line above. */
function firstTitleLine(lines: readonly DocumentLine[], from: number): number | null {
  if (from > 0) {
    const next = lines.findIndex((line, index) => index >= from && line.text !== '' && !notTitle.test(tidy(line.text)))
    return next < 0 ? null : next
  }
  const about = lines.slice(0, 20).findIndex((line) => tidy(line.text).includes('关于') && tidy(line.text).length < 80)
  if (about >= 0)
    return about > 0 && tidy(lines[about]!.text).startsWith('关于') && isIssuer(lines[about - 1]!) ? about - 1 : about
  const named = lines.slice(0, 20).findIndex((line) => titleEnd.test(tidy(line.text)) && tidy(line.text).length < 80)
  return named < 0 ? null : named
}

const isIssuer = (line: DocumentLine) => isOrganisation(tidy(line.text))

/** Names of public bodies end in few ways. */
export const isOrganisation = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 40 &&
  /(?:政府|办公室|办公厅|办|委员会|委|小组|局|厅|部|院|处|中心|大队|支队|总队|队|会|所|站)$/.test(name) &&
  !/[，。；：]/.test(name)
