import { measureKindTexts, type AdoptedPart, type RiskLevel, type RiskPointDraft } from '../../contract/index.ts'
import { clauseTextOf, partsOfClause, type ClausePart } from './clause-text.ts'
import { publicPointOf } from './public-point.ts'

/** What one part of the adopted text makes of a point; undefined where only a person can carry it over. */
const writers: Partial<Record<ClausePart, (draft: RiskPointDraft, text: string) => RiskPointDraft | undefined>> = {
  行为表现: (draft, behaviour) => ({ ...draft, behaviour }),
  责任单位: (draft, responsibleUnit) => ({ ...draft, responsibleUnit }),
  防控措施: withMeasures,
}

/** Parts that adopted opinions changed and that the point does not say yet, each with both texts. */
export function adoptedParts(
  draft: RiskPointDraft,
  level: RiskLevel | null,
  adopted: { readonly before: string; readonly after: string },
): AdoptedPart[] {
  const asked = partsOfClause(adopted.before)
  const now = partsOfClause(clauseTextOf(publicPointOf(draft, level ?? 'low')))
  return [...partsOfClause(adopted.after)].flatMap(([title, after]) => {
    const before = now.get(title) ?? ''
    if (after === asked.get(title) || after === before) return []
    return [{ title, before, after, canWriteBack: writers[title]?.(draft, after) !== undefined }]
  })
}

/** The point with every part written back that can be. */
export function withAdopted(draft: RiskPointDraft, parts: readonly AdoptedPart[]): RiskPointDraft {
  return parts.reduce((point, { title, after }) => writers[title as ClausePart]?.(point, after) ?? point, draft)
}

/** Measures keep their cause, owner and day: only where as many of the same kinds stand there their words are taken over. */
function withMeasures(draft: RiskPointDraft, text: string): RiskPointDraft | undefined {
  const written = text.split('；')
  if (written.length !== draft.measures.length) return undefined
  const measures = draft.measures.flatMap((measure, place) => {
    const kind = `${measureKindTexts[measure.kind]}：`
    const words = written[place]!.trim()
    return words.startsWith(kind) && words.length > kind.length ? [{ ...measure, text: words.slice(kind.length) }] : []
  })
  return measures.length === draft.measures.length ? { ...draft, measures } : undefined
}
