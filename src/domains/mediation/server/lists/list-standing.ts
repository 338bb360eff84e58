import type { InputOf, UseCase } from '#base/http/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import type { ListStanding } from '#platform/registers/contract/index.ts'
import { standingOfList } from '#platform/registers/index.ts'
import type { showListStanding } from '../../contract/index.ts'
import { faultOfList } from '../../domain/index.ts'
import { mediationTables } from '../tables.ts'
import { listKinds, type ListEntry } from './list-kind.ts'

export async function showListStandingUseCase({
  input: { params },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showListStanding>>): Promise<ListStanding> {
  const { list, register, entriesOf } = listKinds[params.list]
  const unit = await requireUnit(db, params.organisationId, actor, 'mediation.read-registers')
  const entries = await entriesOf(db, unit.id, actor)
  const shown = await mediationTables(db)
    .selectFrom('mediation.published_entry')
    .selectAll()
    .where('organisation_id', '=', unit.id)
    .where('list', '=', list)
    .orderBy('id')
    .execute()
  const items = entries.map(({ content }) => content)
  return standingOfList(db, { kind: register.kind, unit, items, shown, fault: faultOf(entries, today), today })
}

export function faultOf(entries: readonly ListEntry[], today: string): string | null {
  const listed = entries.map(({ content, detail, validTo }) => ({ name: content.name, detail, validTo }))
  return faultOfList(listed, today)
}
