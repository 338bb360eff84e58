import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, UseCase } from '#base/http/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import type { ListStanding } from '#platform/registers/contract/index.ts'
import { standingOfList } from '#platform/registers/index.ts'
import { exemptionRegister, type showListStanding } from '../../contract/index.ts'
import { faultOfList } from '../../domain/index.ts'
import { publicOf, selectItems, toItem } from '../select-items.ts'
import { exemptionTables } from '../tables.ts'

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
  const fault = faultOfList(
    rows.map((row) => toItem(row, actor)),
    today,
  )
  return standingOfList(db, { kind: exemptionRegister.kind, unit, items: rows.map(publicOf), shown, fault, today })
}
