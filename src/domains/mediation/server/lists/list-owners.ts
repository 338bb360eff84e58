import { dayOf } from '#base/clock/index.ts'
import { asJson, type Transaction } from '#base/database/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { RegisterOwner, VersionMove } from '#platform/registers/index.ts'
import {
  areasText,
  disputeAreas,
  mediatorRegister,
  roomRegister,
  roomsPublished,
  rosterPublished,
  type DisputeArea,
  type PublicMediator,
  type PublicRoom,
} from '../../contract/index.ts'
import { mediationTables } from '../tables.ts'

type Content = PublicMediator | PublicRoom
const isMediator = (content: Content): content is PublicMediator => 'areas' in content

/** The lists' owners: what was published is what the portal finds bodies by, and the fact that row 三 of 2017 asks for. */
export const listOwners: readonly RegisterOwner[] = [
  {
    definition: mediatorRegister,
    async afterPublication(tx, move) {
      const items = await show(tx, 'mediators', move)
      const own = new Set(items.filter(isMediator).flatMap(({ areas }) => areas))
      const areas = (Object.keys(disputeAreas) as DisputeArea[]).filter((area) => own.has(area))
      const facts = { mediators: items.length, areas: areasText(areas), address: `/registers/${move.code}` }
      await recordFact(tx, { kind: rosterPublished, ...factFrame(move), facts })
    },
  },
  {
    definition: roomRegister,
    async afterPublication(tx, move) {
      const items = await show(tx, 'rooms', move)
      const facts = { rooms: items.length, address: `/registers/${move.code}` }
      await recordFact(tx, { kind: roomsPublished, ...factFrame(move), facts })
    },
  },
]

function factFrame({ organisationId, versionId, title, code, actor, at }: VersionMove) {
  return {
    organisationId,
    occurredOn: dayOf(at),
    at,
    actor,
    subject: { module: 'mediation', id: versionId, label: title, link: `/registers/${code}` },
  }
}

async function show(tx: Transaction, list: 'mediators' | 'rooms', move: VersionMove): Promise<readonly Content[]> {
  const tables = mediationTables(tx)
  const { items } = await tables
    .selectFrom('mediation.sent_list')
    .select('items')
    .where('version_id', '=', move.versionId)
    .executeTakeFirstOrThrow()
  const { name } = await getOrganisation(tx, move.organisationId)
  await tables
    .deleteFrom('mediation.published_entry')
    .where('organisation_id', '=', move.organisationId)
    .where('list', '=', list)
    .execute()
  await tables
    .insertInto('mediation.published_entry')
    .values(
      items.map((content) => ({
        id: content.id,
        list,
        organisation_id: move.organisationId,
        organisation_name: name,
        register_id: move.registerId,
        register_code: move.code,
        version_number: move.number ?? 1,
        areas: isMediator(content) ? content.areas : [],
        valid_from: isMediator(content) ? content.validFrom : null,
        valid_to: isMediator(content) ? content.validTo : null,
        content: asJson(content),
        published_on: dayOf(move.at),
      })),
    )
    .execute()
  return items
}
