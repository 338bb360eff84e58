import type { Selectable } from 'kysely'
import type { Fact } from '../contract/index.ts'
import type { FactTable } from './tables.ts'

export function toFact(row: Selectable<FactTable>): Fact {
  return {
    id: row.id,
    kind: row.kind,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    occurredOn: row.occurred_on,
    recordedAt: row.recorded_at.toISOString(),
    subject: { module: row.subject_module, id: row.subject_id, label: row.subject_label, link: row.subject_link },
    facts: row.facts,
    sentence: row.sentence,
    recordedBy: row.recorded_by === null ? null : { personId: row.recorded_by, name: row.recorded_by_name ?? '' },
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at.toISOString(), reason: row.withdrawn_reason ?? '', by: row.withdrawn_by_name },
  }
}
