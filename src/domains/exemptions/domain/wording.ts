import { consequenceTexts, exemptionKinds, exemptionLevels, type PublicExemption } from '../contract/index.ts'

export const correctionText = (days: number | null): string => (days === null ? '当场改正' : `${days} 天内改正`)

/** 《…》第…条 */
export const basisText = ({ law, article }: Pick<PublicExemption, 'law' | 'article'>): string => `《${law}》${article}`

/** One sentence for those whom it concerns; it promises no more than the list does. */
export function exemptionSentence(one: PublicExemption): string {
  const { kind, name, condition, correctionDays } = one
  return `${exemptionKinds[kind]}：“${name}”，符合“${condition}”并${correctionDays === null ? '' : '在 '}${correctionText(correctionDays)}的，${consequenceTexts[kind]}。`
}

/** One row of the published list. */
export function listRowOf(one: PublicExemption): Record<string, string | null> {
  return {
    name: one.name,
    item: one.item,
    kind: `${exemptionKinds[one.kind]}（${consequenceTexts[one.kind]}）`,
    condition: one.condition,
    correction: correctionText(one.correctionDays),
    levels: one.levels.map((level) => exemptionLevels[level]).join('、'),
    basis: `${basisText(one)}${one.quote && `：${one.quote}`}`,
    validFrom: one.validFrom,
    validTo: one.validTo,
  }
}
