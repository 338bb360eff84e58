import { inTransaction, type Db, type Transaction } from '#base/database/index.ts'
import type { EventListener } from '#base/events/index.ts'
import { addressOf } from '#platform/notifications/domain/index.ts'
import { tellOutsider, type OutsiderKind } from '#platform/notifications/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { noticeWriter } from '#platform/procedures/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import { mediationCases } from '../../contract/index.ts'
import { mediationTables } from '../tables.ts'
import { contactOf } from './store-application.ts'

const kind = 'mediation.applicant'

/** Applicants before there is a case, who agreed to be told. */
export const applicants: OutsiderKind = {
  key: kind,
  async find(db, partyId) {
    const row = await firstApplicant(db)
      .select(['p.id', 'p.contact', 'p.representative_contact'])
      .where('p.id', '=', partyId)
      .executeTakeFirst()
    if (!row) return undefined
    const cipher = await currentContactCipher()
    const open = (sealed: Buffer | null) => (sealed === null ? null : cipher.open(sealed, contactOf(row.id)))
    return addressOf(open(row.contact)) ?? addressOf(open(row.representative_contact))
  },
}

/** The code goes to whoever applied, also at the counter or by telephone. */
export const tellReceived: EventListener = {
  event: 'mediation.application-received',
  name: 'mediation.tell-received',
  hear: ({ payload, at }, db) =>
    inTransaction(db, async (tx) => {
      const row = await firstApplicant(tx)
        .select(['p.id', 'a.code', 'a.organisation_id', 'a.id as application_id'])
        .where('a.id', '=', String(payload['applicationId']))
        .executeTakeFirst()
      if (!row) return
      const { name: unit } = await getOrganisation(tx, row.organisation_id)
      const compose = await noticeWriter(tx, mediationCases, row.organisation_id, 'received')
      await tellOutsider(tx, {
        outsider: { kind, id: row.id },
        subject: { module: 'mediation.application', id: row.application_id },
        name: 'received',
        heading: `${unit}：收到您的调解申请`,
        text: compose({ words: {}, code: row.code, page: '/mediation/progress' }),
        code: row.code,
        at: new Date(at),
      })
    }),
}

function firstApplicant(db: Db | Transaction) {
  return mediationTables(db)
    .selectFrom('mediation.application_party as p')
    .innerJoin('mediation.application as a', 'a.id', 'p.application_id')
    .where('p.side', '=', 'applicant')
    .where('p.position', '=', 1)
    .where('a.wants_notices', '=', true)
}
