import type { TimeLimit } from '../contract/index.ts'
import type { Lack } from './law-rules.ts'
import { knownRules, splitPart, type KnownRule } from './registry.ts'

const lackTexts: Record<Lack, string> = {
  conduct: '只规定应当怎样做，没有规定期限',
  amount: '规定的是金额、比例、人数等数量，不是期限',
  age: '规定的是年龄，不是期限',
  fixedDate: '以固定的日期或者月份为限，不从某日起算',
  frequency: '规定的是次数，不从某日起算',
  noNumber: '没有规定天数',
  unseen: '的天数没有见到原文，暂不能计算（待确认）',
  counting: '规定期间怎样计算，本身没有期限',
}

const unitNames: Record<TimeLimit['unit'], string> = {
  workingDay: '个工作日',
  calendarDay: '日',
  month: '个月',
  year: '年',
  hour: '小时',
}

/** Why an id names no single limit, and what would. One Chinese sentence. */
export function explainMissingLimit(id: string): string {
  const rule = knownRules.get(id)
  if (rule !== undefined) return explainKnown(id, rule)
  const part = splitPart(id)
  const parent = part && knownRules.get(part.rule)
  if (part && parent?.kind === 'counted') return explainPart(part.rule, parent.limits)
  if (part && parent) return explainKnown(part.rule, parent)
  const near = findNear(id)
  const hint = near.length > 0 ? `相近的规则编号有 ${near.join('、')}` : '规则编号应如 XZCF-60、FYF-62/1'
  return `没有规则“${id}”，${hint}`
}

/** A length in words (五个工作日 as 5个工作日). */
export function describeLength({ value, unit }: Pick<TimeLimit, 'value' | 'unit'>): string {
  return `${value}${unitNames[unit]}`
}

function explainKnown(id: string, rule: KnownRule): string {
  if (rule.kind === 'uncounted') return `规则 ${id} ${lackTexts[rule.lack]}，不能计算到期日；请换用有期限的规则`
  return `规则 ${id} 有 ${rule.limits.length} 个期限，请写明是哪一个：${nameAll(rule.limits)}`
}

function explainPart(id: string, limits: readonly TimeLimit[]): string {
  if (limits.length === 1) return `规则 ${id} 只有一个期限，请直接写 ${id}`
  return `规则 ${id} 只有 ${limits.length} 个期限，请写明是哪一个：${nameAll(limits)}`
}

function nameAll(limits: readonly TimeLimit[]): string {
  return limits.map((limit) => `${limit.rule}（${describeLength(limit)}）`).join('、')
}

/** The nearest ids, at most three; far ones are no help. */
function findNear(id: string): string[] {
  const wanted = id.normalize('NFKC').toUpperCase()
  return [...knownRules.keys()]
    .map((known) => ({ known, distance: distanceBetween(wanted, known.toUpperCase()) }))
    .filter(({ distance }) => distance <= 2)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map(({ known }) => known)
}

/** Levenshtein distance. */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [line, character] of [...one].entries()) {
    const next = [line + 1]
    for (const [column, opposite] of [...other].entries()) {
      const substituted = row[column]! + (character === opposite ? 0 : 1)
      next.push(Math.min(substituted, row[column + 1]! + 1, next[column]! + 1))
    }
    row = next
  }
  return row.at(-1)!
}
