import { dayOf } from '#base/clock/index.ts'
import { asJson, type Transaction } from '#base/database/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { RegisterOwner, VersionMove } from '#platform/registers/index.ts'
import { exemptionRegister } from '../../contract/index.ts'
import { articleKeyOf, itemKeysOf } from '../../domain/index.ts'
import { exemptionTables } from '../tables.ts'

/** The list's owner: what was published is what the portal shows beside risk points from then on. */
export const listOwner: RegisterOwner = {
  definition: exemptionRegister,
  afterPublication: show,
}

async function show(tx: Transaction, move: VersionMove): Promise<void> {
  const tables = exemptionTables(tx)
  const { items } = await tables
    .selectFrom('exemptions.sent_list')
    .select('items')
    .where('version_id', '=', move.versionId)
    .executeTakeFirstOrThrow()
  const { name } = await getOrganisation(tx, move.organisationId)
  await tables.deleteFrom('exemptions.published_item').where('organisation_id', '=', move.organisationId).execute()
  await tables
    .insertInto('exemptions.published_item')
    .values(
      items.map((content) => ({
        id: content.id,
        organisation_id: move.organisationId,
        organisation_name: name,
        register_id: move.registerId,
        register_code: move.code,
        version_number: move.number ?? 1,
        item_keys: itemKeysOf(content),
        article_key: articleKeyOf(content),
        valid_from: content.validFrom,
        valid_to: content.validTo,
        content: asJson(content),
        published_on: dayOf(move.at),
      })),
    )
    .execute()
}
