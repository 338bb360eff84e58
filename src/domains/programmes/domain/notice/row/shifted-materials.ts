import type { ProposedRow } from '../../../contract/notice.ts'
import { fold } from '../text/fold.ts'
import type { Questions } from './questions.ts'

/** Words of the trade by topic. A material on another row's topic, and not on its own row's, may stand in the wrong row. */
const topics: readonly RegExp[] = [
  /交流|论坛|观摩|研讨|座谈/,
  /学习|培训|考试|测试/,
  /互联网|信息平台|网上办/,
  /行政调解|调解/,
  /行政指导/,
  /督促检查|督导检查|监督检查/,
  /法律顾问/,
  /调研/,
  /创新/,
]

const topicsOf = (text: string) =>
  new Set(topics.flatMap((pattern, index) => (pattern.test(fold(text).text) ? [index] : [])))

/**
 * Asks about materials that look shifted: an item with several materials, one of which fits its own name and another only
 * the name of the item next to it.
 */
export function askAboutShift(rows: readonly ProposedRow[], items: readonly number[], questions: Questions): void {
  for (const [index, row] of rows.entries()) {
    const own = topicsOf(row.name)
    const fits = (material: string) => [...topicsOf(material)].some((topic) => own.has(topic))
    const siblings = rows.filter((_, other) => items[other] === items[index]).flatMap((sibling) => sibling.materials)
    if (own.size === 0 || !siblings.some(fits)) continue
    for (const material of row.materials) {
      if (fits(material)) continue
      const at = neighbours(items, index).find((other) => shares(topicsOf(material), topicsOf(rows[other]!.name)))
      if (at === undefined) continue
      const neighbour = rows[at]!
      const text = `材料“${material}”与“${neighbour.name}”更相符，与本项“${row.name}”不符，材料可能错行，请核对`
      questions.ask(row.id, 'shifted', material, text)
      questions.ask(neighbour.id, 'shifted', material, `邻项“${row.name}”的材料与本项更相符，材料可能错行，请核对`)
    }
  }
}

/** The last row of the item before and the first row of the item after. */
function neighbours(items: readonly number[], index: number): number[] {
  const before = items.findLastIndex((item) => item === items[index]! - 1)
  const after = items.findIndex((item) => item === items[index]! + 1)
  return [before, after].filter((at) => at >= 0)
}

const shares = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].some((topic) => b.has(topic))
