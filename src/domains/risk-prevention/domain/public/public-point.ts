import {
  basisKindTexts,
  causeText,
  measureKindTexts,
  riskLevelTexts,
  type PublicPoint,
  type RiskLevel,
  type RiskPointDraft,
} from '../../contract/index.ts'
import { penalisedSentence } from './penalised-sentence.ts'

/** What of a point becomes public. Causes marked internal stay inside; a measure against one is public without it. */
export function publicPointOf(draft: RiskPointDraft, level: RiskLevel): PublicPoint {
  const { name, item, behaviour, consequence, liability, place, timePattern, trade, bases, benchmark } = draft
  return {
    name,
    level,
    item,
    behaviour,
    consequence,
    liability,
    place,
    timePattern,
    tradeCode: trade.code,
    tradeName: trade.name,
    tradeEdition: trade.edition,
    bases,
    benchmark,
    causes: draft.causes
      .filter(({ internal }) => !internal)
      .map(({ side, kind, text }) =>
        kind === 'other' ? text : [causeText(side, kind), text].filter(Boolean).join('：'),
      ),
    measures: draft.measures.map(({ kind, text }) => ({ kind, text })),
    responsibleUnit: draft.responsibleUnit,
    advice: draft.advice,
    contact: draft.contact,
    penalised: penalisedSentence(draft),
  }
}

/** The same as one row of the published list. */
export function listRowOf(point: PublicPoint): Record<string, string> {
  return {
    name: point.name,
    level: riskLevelTexts[point.level],
    behaviour: point.behaviour,
    where: [point.place, point.timePattern].filter(Boolean).join('，'),
    trade: [point.tradeCode, point.tradeName].filter(Boolean).join(' '),
    bases: basesText(point).join('\n'),
    benchmark: point.benchmark.map(({ circumstance, penalty }) => `${circumstance}：${penalty}`).join('\n'),
    measures: point.measures.map(({ kind, text }) => `${measureKindTexts[kind]}：${text}`).join('\n'),
    responsibleUnit: point.responsibleUnit,
    advice: point.advice,
    penalised: point.penalised,
  }
}

export function basesText({ bases }: Pick<PublicPoint, 'bases'>): string[] {
  return bases.map(
    ({ kind, law, article, quote }) => `${basisKindTexts[kind]}：《${law}》${article}${quote && `：${quote}`}`,
  )
}
