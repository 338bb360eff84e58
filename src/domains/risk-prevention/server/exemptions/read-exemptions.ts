import type { Db } from '#base/database/index.ts'
import { businessToday } from '#base/clock/index.ts'
import { exemptionsFor, type ShownExemption } from '#domains/exemptions/index.ts'
import { basisText, exemptionSentence } from '#domains/exemptions/domain/index.ts'
import type { PublishedPoint } from '../publication/published-points.ts'

export type ExemptionsByPoint = ReadonlyMap<string, readonly ShownExemption[]>

/** Published exemptions in force that hold for these points: by the item, or by the article that a penalty is based on. */
export function readExemptions(db: Db, points: readonly PublishedPoint[]): Promise<ExemptionsByPoint> {
  const asked = points.map(({ id, name, content, organisation_id: organisationId }) => ({
    id,
    name,
    item: content.item,
    bases: content.bases.filter(({ kind }) => kind === 'penalty'),
    organisationId,
  }))
  return exemptionsFor(db, asked, businessToday())
}

/** The same for printed papers. */
export const exemptionLines = (exemptions: readonly ShownExemption[]): string[] =>
  exemptions.map(
    ({ content, organisationName }) => `${exemptionSentence(content)}${basisText(content)}，${organisationName}公布`,
  )
