import type { Binding, BindingContext, BindingResult, Fact, FactKind } from '../contract/index.ts'
import { fulfils, sayCondition } from './conditions.ts'
import { countedThing, distinctValues, possibleValues, type DistinctValue } from './distinct.ts'
import { isInside, resolvePeriod, type DayRange } from './period.ts'
import { sayDayRange } from './say-period.ts'

export interface EvaluationContext extends BindingContext {
  readonly kinds: readonly FactKind[]
}

/**
 * Answers a binding from facts: which count, which do not and why, and what is still missing. Facts may come in any
 * order and from anywhere; the older one counts first, so the answer does not change when later work is recorded.
 */
export function evaluateBinding(binding: Binding, facts: readonly Fact[], context: EvaluationContext): BindingResult {
  const kind = context.kinds.find((one) => one.kind === binding.factKind)
  const period = resolvePeriod(binding.period, context)
  const candidates = facts.filter((fact) => fact.kind === binding.factKind).toSorted(byTime)
  if (!kind) return unanswerable(binding, period, candidates, '这一类工作记录已不存在，请修改佐证条件')
  if (!period)
    return unanswerable(binding, period, candidates, `尚不能确定统计时段：${missingAnchor(binding, context)}`)

  const counted: BindingResult['counted'] = []
  const notCounted: BindingResult['notCounted'] = []
  const seen = new Map<string, string>()
  for (const fact of candidates) {
    const why = whyNot(binding, fact, kind, period, context)
    if (why !== undefined) {
      notCounted.push({ fact, why })
      continue
    }
    if (!binding.distinctBy) {
      counted.push({ fact, contributes: [] })
      continue
    }
    const brought = distinctValues(binding.distinctBy, binding, fact, kind)
    const fresh = brought.filter(({ key }) => !seen.has(key))
    for (const { key, text } of fresh) seen.set(key, text)
    if (fresh.length) counted.push({ fact, contributes: fresh.map(({ text }) => text) })
    else notCounted.push({ fact, why: repeated(brought, binding, kind) })
  }
  const count = binding.distinctBy ? seen.size : counted.length
  const satisfied = count >= binding.atLeast
  return {
    satisfied,
    count,
    required: binding.atLeast,
    period,
    counted,
    notCounted,
    missing: satisfied ? null : sayMissing(binding, kind, count, new Set(seen.keys())),
  }
}

function whyNot(
  binding: Binding,
  fact: Fact,
  kind: FactKind,
  period: DayRange,
  context: EvaluationContext,
): string | undefined {
  if (fact.withdrawn) return `已撤销：${fact.withdrawn.reason}`
  if (binding.whose === 'unit' && fact.organisationId !== context.organisationId)
    return `是${fact.organisationName}的记录，这里只计本单位的记录`
  if (!isInside(fact.occurredOn, period)) return `发生在 ${fact.occurredOn}，不在统计时段（${sayDayRange(period)}）内`
  const failed = binding.conditions.filter((condition) => !fulfils(condition, fact.facts[condition.field]))
  if (failed.length) return `不符合条件：${failed.map((condition) => sayCondition(kind, condition)).join('；')}`
  return undefined
}

function repeated(brought: readonly DistinctValue[], binding: Binding, kind: FactKind): string {
  if (!brought.length) return `没有填写${countedThing(binding, kind).noun}`
  return `${brought.map(({ text }) => text).join('、')}已由更早的记录计入，不重复计算`
}

function sayMissing(binding: Binding, kind: FactKind, count: number, seen: ReadonlySet<string>): string {
  const { counter, noun } = countedThing(binding, kind)
  const lacking = binding.atLeast - count
  const open = possibleValues(binding, kind)?.filter(({ key }) => !seen.has(key))
  const named = open?.length
    ? `（${open.length === lacking ? '' : '可以是'}${open.map(({ text }) => text).join('、')}）`
    : ''
  return `还差 ${lacking} ${counter}${noun}${named}`
}

function missingAnchor(binding: Binding, context: EvaluationContext): string {
  const days = binding.period.kind === 'relative' ? [binding.period.from, binding.period.to] : []
  const anchors = new Set(days.map((day) => day?.anchor))
  const causes: string[] = []
  if (anchors.has('dueOn') && context.dueOn === null) causes.push('该任务没有完成期限')
  if (anchors.has('issuedOn') && context.issuedOn === null) causes.push('方案尚未印发')
  return causes.join('，')
}

function unanswerable(binding: Binding, period: DayRange | null, facts: readonly Fact[], why: string): BindingResult {
  return {
    satisfied: false,
    count: 0,
    required: binding.atLeast,
    period,
    counted: [],
    notCounted: facts.map((fact) => ({ fact, why })),
    missing: why,
  }
}

function byTime(left: Fact, right: Fact): number {
  const a = `${left.occurredOn} ${left.id}`
  const b = `${right.occurredOn} ${right.id}`
  return a < b ? -1 : a > b ? 1 : 0
}
