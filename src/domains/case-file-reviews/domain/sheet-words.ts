import { totalPoints, type SheetContent } from '../contract/sheet.ts'

/** A sheet as lines, to be laid beside another. */
export function sheetWords(content: SheetContent): string {
  const items = content.sections.flatMap(({ title, items: inside }) => [
    `【${title}】`,
    ...inside.map(({ text, points, isVital }) => `${text}（${points} 分${isVital ? '，基本项' : ''}）`),
  ])
  const bands = content.bands.map(({ from, text }) => `${text}：${from} 分起`)
  return [`满分 ${totalPoints(content.sections)} 分`, ...items, '【档次】', ...bands].join('\n')
}
