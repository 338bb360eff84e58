import type { Binding, FactKind } from '../contract/index.ts'
import { sayCondition } from './conditions.ts'
import { countedThing } from './distinct.ts'
import { sayPeriod } from './say-period.ts'

/** A binding as one Chinese sentence: 「自当年1月1日至完成期限，本单位及下级单位至少有 3 种宣传方式（开展宣传，且…）」. */
export function explainBinding(binding: Binding, kinds: readonly FactKind[]): string {
  const kind = kinds.find((one) => one.kind === binding.factKind)
  if (!kind) return `没有“${binding.factKind}”这一类工作记录，请修改佐证条件`
  const { counter, noun } = countedThing(binding, kind)
  const who = binding.whose === 'unit' ? '本单位' : '本单位及下级单位'
  const conditions = binding.conditions.map((condition) => sayCondition(kind, condition))
  const such = conditions.length ? `，只计符合条件的记录：${conditions.join('；')}` : ''
  const how = binding.distinctBy?.by === 'field' ? `“${kind.text}”记录中至少有` : '至少有'
  return `${sayPeriod(binding.period)}，${who}${how} ${binding.atLeast} ${counter}${noun}${such}`
}
