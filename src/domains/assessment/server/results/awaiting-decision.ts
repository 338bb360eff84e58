import type { Db, Transaction } from '#base/database/index.ts'
import { type Actor } from '#base/http/index.ts'
import { selectResults } from './read-result.ts'
import { inReach } from '#platform/organisations/index.ts'

/** A result that waits for somebody: its objection for a review, or its approval by a leader. */
export interface AwaitingResult {
  readonly id: string
  readonly stage: 'appealed' | 'decided'
  readonly organisationName: string
  readonly programmeTitle: string
}

const mostShown = 200

/** 已申诉 and 已集体审定, where the actor oversees the assessment. */
export async function listAwaitingResults(db: Db | Transaction, actor: Actor): Promise<AwaitingResult[]> {
  const rows = await selectResults(db, actor)
    .where(inReach(actor, 'assessment.oversee', 'i.path'))
    .where('x.stage', 'in', ['appealed', 'decided'])
    .orderBy('x.stage')
    .orderBy('o.path')
    .limit(mostShown)
    .execute()
  return rows.flatMap(({ id, stage, unit_name, title }) =>
    stage === 'appealed' || stage === 'decided'
      ? [{ id, stage, organisationName: unit_name, programmeTitle: title }]
      : [],
  )
}
