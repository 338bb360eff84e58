import { dayOf } from '#base/clock/index.ts'
import { asJson, type Transaction } from '#base/database/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { RegisterOwner, VersionMove } from '#platform/registers/index.ts'
import { exemptionListPublished, exemptionRegister, type PublicExemption } from '../../contract/index.ts'
import { articleKeyOf, itemKeysOf } from '../../domain/index.ts'
import { exemptionTables } from '../tables.ts'

/** The list's owner: what was published is what the portal shows beside risk points from then on, and a fact of the unit's. */
export const listOwner: RegisterOwner = {
  definition: exemptionRegister,
  async afterPublication(tx, move) {
    const items = await sentItems(tx, move)
    await show(tx, move, items)
    await tellPublished(tx, move, items)
  },
}

async function sentItems(tx: Transaction, move: VersionMove): Promise<readonly PublicExemption[]> {
  const { items } = await exemptionTables(tx)
    .selectFrom('exemptions.sent_list')
    .select('items')
    .where('version_id', '=', move.versionId)
    .executeTakeFirstOrThrow()
  return items
}

async function tellPublished(tx: Transaction, move: VersionMove, items: readonly PublicExemption[]): Promise<void> {
  const { organisationId, at, actor } = move
  const of = (kind: PublicExemption['kind']) => items.filter((one) => one.kind === kind).length
  await recordFact(tx, {
    kind: exemptionListPublished,
    organisationId,
    occurredOn: dayOf(at),
    at,
    subject: {
      module: 'exemptions',
      id: organisationId,
      label: move.title,
      link: `/exemptions/lists/${organisationId}`,
    },
    facts: {
      version: move.number ?? 1,
      items: items.length,
      minorOffences: of('minorOffence'),
      firstOffences: of('firstOffence'),
      code: move.code,
    },
    actor,
  })
}

async function show(tx: Transaction, move: VersionMove, items: readonly PublicExemption[]): Promise<void> {
  const tables = exemptionTables(tx)
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
