import { isDeepStrictEqual } from 'node:util'
import type { InputOf, UseCase } from '#base/http/index.ts'
import { listRegisterVersions } from '#platform/registers/index.ts'
import type { ListStanding, showListStanding } from '../../contract/index.ts'
import { faultOfList } from '../../domain/index.ts'
import { mediationTables } from '../tables.ts'
import { listKinds, type ListEntry } from './list-kind.ts'
import { requireUnit } from '#platform/organisations/index.ts'

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
  const known = await listRegisterVersions(db, { kind: register.kind, subjectId: unit.id, today })
  const underReview = known?.versions.find(({ state }) => state === 'review')
  const [first] = shown
  return {
    organisationId: unit.id,
    organisationName: unit.name,
    items: entries.length,
    published: first
      ? { number: first.version_number, on: first.published_on, code: first.register_code, items: shown.length }
      : null,
    hasChanged: !isDeepStrictEqual(
      entries.map(({ content }) => content),
      shown.map(({ content }) => content),
    ),
    publicationId: underReview?.publicationId ?? null,
    because: underReview ? '名单正在发布审核，办结后才能再送' : faultOf(entries, today),
  }
}

export function faultOf(entries: readonly ListEntry[], today: string): string | null {
  const listed = entries.map(({ content, detail, validTo }) => ({ name: content.name, detail, validTo }))
  return faultOfList(listed, today)
}
