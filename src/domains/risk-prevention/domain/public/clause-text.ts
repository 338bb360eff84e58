import { measureKindTexts, riskLevelTexts, type PublicPoint } from '../../contract/index.ts'
import { basesText } from './public-point.ts'

const colon = '：'
const between = '；'

/** A point as one clause of a consultation: a line for each of its parts that says something. */
export function clauseTextOf(point: PublicPoint): string {
  const lines: readonly (readonly [string, string])[] = [
    ['风险等级', riskLevelTexts[point.level]],
    ['行为表现', point.behaviour],
    ['地点和时间', [point.place, point.timePattern].filter(Boolean).join('，')],
    ['依据', basesText(point).join(between)],
    ['原因', point.causes.join(between)],
    ['防控措施', point.measures.map(({ kind, text }) => `${measureKindTexts[kind]}${colon}${text}`).join(between)],
    ['责任单位', point.responsibleUnit],
  ]
  return lines.flatMap(([title, text]) => (text ? [`${title}${colon}${text}`] : [])).join('\n')
}

const titles = ['风险等级', '行为表现', '地点和时间', '依据', '原因', '防控措施', '责任单位'] as const
export type ClausePart = (typeof titles)[number]

/** The parts of a clause; a line that begins with no title belongs to the part above it. */
export function partsOfClause(text: string): Map<ClausePart, string> {
  const parts = new Map<ClausePart, string>()
  let current: ClausePart | undefined
  for (const line of text.split('\n')) {
    const title = titles.find((one) => line.startsWith(`${one}${colon}`))
    current = title ?? current
    if (!current) continue
    parts.set(current, title ? line.slice(title.length + 1) : `${parts.get(current) ?? ''}\n${line}`)
  }
  return parts
}
