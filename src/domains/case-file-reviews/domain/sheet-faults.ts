import { totalPoints, type SheetContent } from '../contract/sheet.ts'

/** What contradicts itself in a sheet, as sentences. */
export function sheetFaults({ sections, bands }: SheetContent): string[] {
  const total = totalPoints(sections)
  const beyond = bands.find(({ from }) => from > total)
  return [
    ...(bands.some(({ from }) => from === 0) ? [] : ['须有一个从 0 分起的档次']),
    ...(new Set(bands.map(({ from }) => from)).size === bands.length ? [] : ['两个档次的起始分不能相同']),
    ...(beyond ? [`档次“${beyond.text}”从 ${beyond.from} 分起，超过评查表总分 ${total} 分`] : []),
  ]
}
