import type { Selectable } from 'kysely'
import { mayAct, type Actor } from '#base/http/index.ts'
import { RiskPointDraft, type RiskPoint, type RiskSettings } from '../../contract/index.ts'
import { availableBatchActions, proposeLevel, type BatchContent } from '../../domain/index.ts'
import type { FoundBatch } from '../batches/open-batch.ts'
import { guidanceStartOf } from '../guidance/guidance-work.ts'
import type { RiskPointTable } from '../tables.ts'

/** A point as its page shows it: what was written, what the counts propose now, and what was confirmed. */
export function toPoint(
  row: Selectable<RiskPointTable>,
  batch: FoundBatch,
  content: BatchContent,
  settings: RiskSettings,
  actor: Actor,
): RiskPoint {
  const draft = RiskPointDraft.parse(row.content)
  const actions = availableBatchActions(batch.stage, content, (permission) => mayAct(actor, permission, batch.path))
  const may = (action: string) => actions.some((one) => one.action === action && one.because === null)
  return {
    id: row.id,
    batchId: batch.id,
    batchTitle: batch.title,
    organisationId: batch.organisation_id,
    organisationName: batch.organisation_name,
    content: draft,
    proposal: proposeLevel(draft, settings),
    level:
      row.level && row.level_proposal
        ? {
            level: row.level,
            proposal: row.level_proposal,
            reason: row.level_reason ?? '',
            byName: row.level_by_name ?? '',
            at: row.level_at?.toISOString() ?? '',
          }
        : null,
    state: row.state,
    retiredBecause: row.retired_because,
    revision: row.revision,
    mayEdit: may('editPoints') && row.state === 'active',
    mayConfirm: may('confirmLevels') && row.state === 'active',
    mayGuide: may('recordGuidance') && row.state === 'active',
    guidanceStart: may('recordGuidance') && row.state === 'active' ? guidanceStartOf(row.id, actor) : null,
    mayRetire: mayAct(actor, 'risk-prevention.confirm', batch.path),
  }
}
