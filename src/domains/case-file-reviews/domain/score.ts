import type { ItemScore } from '../contract/assignment.ts'
import type { SheetContent } from '../contract/sheet.ts'

/** Every item in the order of the sheet, which is the order of the points. */
export function itemsOf({ sections }: SheetContent) {
  return sections.flatMap(({ title, items }) => items.map((item) => ({ ...item, section: title })))
}

/** What is wrong with the points of a sheet; items not yet looked at count only where it is handed in. */
export function scoreFaults(sheet: SheetContent, scores: readonly ItemScore[], isHandedIn: boolean): string[] {
  const items = itemsOf(sheet)
  if (scores.length !== items.length) return [`评查表有 ${items.length} 项，收到 ${scores.length} 项，请刷新后重新打分`]
  return items.flatMap((item, place) => {
    const { points, remark } = scores[place]!
    const where = `第 ${place + 1} 项“${item.text}”`
    if (points === null) return isHandedIn ? [`${where}还没有打分`] : []
    if (points > item.points) return [`${where}最多 ${item.points} 分，不能打 ${points} 分`]
    return isHandedIn && points < item.points && !remark ? [`${where}扣了 ${item.points - points} 分，请写明原因`] : []
  })
}

/** Sum of the points; 0 where a 基本项 got none, null while an item is open. */
export function totalOf(sheet: SheetContent, scores: readonly ItemScore[]): number | null {
  const items = itemsOf(sheet)
  const points = items.map((_, place) => scores[place]?.points ?? null)
  if (points.includes(null)) return null
  if (items.some(({ isVital }, place) => isVital && points[place] === 0)) return 0
  return points.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

/** 优秀, 合格 …: the highest band that the points reach. */
export function bandOf({ bands }: SheetContent, score: number): string {
  const reached = bands.filter(({ from }) => score >= from).toSorted((a, b) => b.from - a.from)
  return reached[0]?.text ?? ''
}
