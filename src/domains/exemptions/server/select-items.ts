import { isDeepStrictEqual } from 'node:util'
import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { exemptionProblems, type ExemptionItem, type PublicExemption } from '../contract/index.ts'
import { exemptionTables, type ExemptionItemTable } from './tables.ts'
import { inReach } from '#platform/organisations/index.ts'

export type ItemRow = Selectable<ExemptionItemTable> & {
  organisation_name: string
  path: string
  published: PublicExemption | null
}

/** Items that stand, of units in the person's reach. */
export function selectItems(db: Db | Transaction, actor: Actor, permission = 'exemptions.read') {
  return exemptionTables(db)
    .selectFrom('exemptions.exemption_item as e')
    .innerJoin('organisations.organisation as o', 'o.id', 'e.organisation_id')
    .leftJoin('exemptions.published_item as p', 'p.id', 'e.id')
    .selectAll('e')
    .select(['o.name as organisation_name', 'o.path', 'p.content as published'])
    .where('e.removed_at', 'is', null)
    .where(inReach(actor, permission))
}

/** @throws Problem `exemptions.not-found` */
export async function getItemRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<ItemRow> {
  const row = await selectItems(db, actor, permission).where('e.id', '=', id).executeTakeFirst()
  if (!row)
    throw exemptionProblems.refuse('exemptions.not-found', '没有这项免罚事项，可能已被移除，或不在您的权限范围内')
  return row
}

/** What of an item becomes public. */
export function publicOf(row: Omit<ItemRow, 'organisation_name' | 'path' | 'published'>): PublicExemption {
  return {
    id: row.id,
    name: row.name,
    item: row.item,
    kind: row.kind,
    condition: row.condition,
    correctionDays: row.correction_days,
    levels: row.levels,
    law: row.law,
    article: row.article,
    quote: row.quote,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

export function toItem(row: ItemRow, actor: Actor): ExemptionItem {
  const shown = publicOf(row)
  return {
    ...shown,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    basisConfirmed: row.basis_confirmed_at && {
      byName: row.basis_confirmed_by_name ?? '',
      at: row.basis_confirmed_at.toISOString(),
      source: row.basis_source ?? '',
    },
    writtenByName: row.written_by_name,
    isPublished: isDeepStrictEqual(row.published, shown),
    mayEdit: mayAct(actor, 'exemptions.edit', row.path),
    mayConfirm: mayAct(actor, 'exemptions.confirm', row.path) && row.written_by !== actor.personId,
    revision: row.revision,
  }
}
