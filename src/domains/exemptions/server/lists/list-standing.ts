import { isDeepStrictEqual } from 'node:util'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, UseCase } from '#base/http/index.ts'
import { listRegisterVersions } from '#platform/registers/index.ts'
import { exemptionRegister, type ListStanding, type showListStanding } from '../../contract/index.ts'
import { faultOfList } from '../../domain/index.ts'
import { publicOf, selectItems, toItem } from '../select-items.ts'
import { exemptionTables } from '../tables.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** A unit's own items, in the order in which they are listed. */
export async function itemsOfUnit(db: Db | Transaction, organisationId: string, actor: Actor) {
  return selectItems(db, actor).where('e.organisation_id', '=', organisationId).orderBy('e.id').limit(2_000).execute()
}

export async function showListStandingUseCase({
  input: { params },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showListStanding>>): Promise<ListStanding> {
  const unit = await requireUnit(db, params.organisationId, actor, 'exemptions.read')
  const rows = await itemsOfUnit(db, unit.id, actor)
  const shown = await exemptionTables(db)
    .selectFrom('exemptions.published_item')
    .selectAll()
    .where('organisation_id', '=', unit.id)
    .orderBy('id')
    .execute()
  const known = await listRegisterVersions(db, { kind: exemptionRegister.kind, subjectId: unit.id, today })
  const underReview = known?.versions.find(({ state }) => state === 'review')
  const [first] = shown
  return {
    organisationId: unit.id,
    organisationName: unit.name,
    items: rows.length,
    published: first
      ? { number: first.version_number, on: first.published_on, code: first.register_code, items: shown.length }
      : null,
    hasChanged: !isDeepStrictEqual(
      rows.map(publicOf),
      shown.map(({ content }) => content),
    ),
    publicationId: underReview?.publicationId ?? null,
    because: underReview
      ? '清单正在发布审核，办结后才能再送'
      : faultOfList(
          rows.map((row) => toItem(row, actor)),
          today,
        ),
  }
}
