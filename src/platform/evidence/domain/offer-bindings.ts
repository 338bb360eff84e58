import { Binding, type FactKind } from '../contract/index.ts'

/**
 * Questions that a row's own words suggest: what its kind of fact proves, from the year's first day to the due day. They are
 * offered to whoever composes; nothing is bound by itself. Where the row says 或者, one of them is enough.
 */
export function offerBindings(rowWords: string, kinds: readonly FactKind[]): Binding[] {
  const words = rowWords.replaceAll(/\s/g, '')
  const orPrevious = words.includes('或者')
  return kinds.flatMap(({ kind, proves = [] }) => {
    const fitting = proves.find((one) => one.words.every((word) => words.includes(word)))
    if (!fitting) return []
    const period = { kind: 'relative', from: { anchor: 'yearStart' }, to: { anchor: 'dueOn' } }
    return [Binding.parse({ factKind: kind, period, conditions: fitting.conditions ?? [], orPrevious })]
  })
}
