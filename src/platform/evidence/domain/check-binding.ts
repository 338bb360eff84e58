import type { Binding, Condition, FactField, FactKind } from '../contract/index.ts'
import { possibleValues } from './distinct.ts'

/** Why a binding cannot be asked, one Chinese sentence each; empty means usable. */
export function checkBinding(binding: Binding, kinds: readonly FactKind[]): string[] {
  const kind = kinds.find((one) => one.kind === binding.factKind)
  if (!kind) return [`没有“${binding.factKind}”这一类工作记录，请重新选择`]
  const faults = binding.conditions.flatMap((condition) => checkCondition(condition, kind))
  if (binding.distinctBy?.by === 'field' && !(binding.distinctBy.field in kind.fields))
    faults.push(`“${kind.text}”没有字段 ${binding.distinctBy.field}，不能按它去重`)
  const { period } = binding
  if (period.kind === 'fixed' && period.from && period.to && period.from > period.to)
    faults.push(`统计时段的起日 ${period.from} 晚于止日 ${period.to}，请对调`)
  const possible = possibleValues(binding, kind)
  if (possible && possible.length < binding.atLeast)
    faults.push(`只有 ${possible.length} 种可能的取值，不可能达到 ${binding.atLeast} 种，请减少数量或放宽条件`)
  return faults
}

function checkCondition(condition: Condition, kind: FactKind): string[] {
  const field = kind.fields[condition.field]
  if (!field) return [`“${kind.text}”没有字段 ${condition.field}，请重新选择`]
  switch (condition.operator) {
    case 'exists':
      return []
    case 'contains':
      return field.type === 'number' ? [`“${field.text}”是数字，不能用“含”比较`] : []
    case 'equals':
      return checkValue(field, condition.value)
    case 'in':
      return condition.values.flatMap((value) => checkValue(field, value))
    case 'atLeast':
    case 'atMost':
      return field.type === 'number' || field.type === 'day'
        ? checkValue(field, condition.value)
        : [`“${field.text}”不是数字或日期，不能比较大小`]
  }
}

function checkValue(field: FactField, value: string | number): string[] {
  if ((field.type === 'number') !== (typeof value === 'number'))
    return [`“${field.text}”应与${field.type === 'number' ? '数字' : '文字'}比较，“${value}”不是`]
  if (field.options && !Object.hasOwn(field.options, value))
    return [`“${field.text}”没有“${value}”这个选项，可选：${Object.values(field.options).join('、')}`]
  return []
}
