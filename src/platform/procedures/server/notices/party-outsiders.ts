import type { Db, Transaction } from '#base/database/index.ts'
import { addressOf } from '#platform/notifications/domain/index.ts'
import { notify, type OutsideAddress, type OutsiderKind } from '#platform/notifications/index.ts'
import { registeredCases } from '../registry.ts'
import { caseTables } from '../tables.ts'

export const partyKind = 'procedures.party'

/** Parties of cases who agreed to be told; what does not reach them is said to the handler. */
export const partyOutsiders: OutsiderKind = {
  key: partyKind,
  find: findAddress,
  async failed(tx, { noticeId, outsiderId, masked, at }) {
    const row = await caseTables(tx)
      .selectFrom('procedures.party as p')
      .innerJoin('procedures.case as c', 'c.id', 'p.case_id')
      .leftJoin('procedures.seat as s', (join) => join.onRef('s.case_id', '=', 'c.id').on('s.seat', '=', 'handler'))
      .select(['c.id', 'c.kind', 'c.number', 'c.title', 'c.organisation_id', 's.person_id'])
      .where('p.id', '=', outsiderId)
      .executeTakeFirst()
    if (!row) return
    const path = registeredCases().find(({ procedure }) => procedure.kind === row.kind)?.path
    await notify(tx, {
      recipients: row.person_id
        ? { personIds: [row.person_id] }
        : { organisationId: row.organisation_id, roles: ['reportingClerk'] },
      key: `${row.kind}:${row.id}:notice:${noticeId}`,
      kind: `${row.kind}-notice-failed`,
      title: `${row.number} ${row.title}：通知没有送到当事人（${masked}），请改用电话并核对联系方式`,
      link: path ? `${path}/${row.id}` : null,
      organisationId: row.organisation_id,
      at,
    })
  },
}

/** A mobile number first, then the mail, then whoever speaks for the party. */
async function findAddress(db: Db | Transaction, partyId: string): Promise<OutsideAddress | undefined> {
  const row = await caseTables(db)
    .selectFrom('procedures.party')
    .select(['phone', 'email', 'representative_phone'])
    .where('id', '=', partyId)
    .where('wants_notices', '=', true)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row && (addressOf(row.phone) ?? addressOf(row.email) ?? addressOf(row.representative_phone))
}
