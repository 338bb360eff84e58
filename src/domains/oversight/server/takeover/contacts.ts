import { sql, type SqlBool } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { maskedPhone } from '#platform/identity/index.ts'
import { roles } from '#platform/identity/contract/index.ts'
import type { Takeover } from '../../contract/index.ts'
import { oversightTables } from '../tables.ts'

type Contacts = Takeover['contacts']

/** Whom to call: the own unit's people, and those who receive for the issuer; numbers are masked. */
export async function contactsOf(
  db: Db | Transaction,
  organisationId: string,
  issuerPath: string,
  today: string,
): Promise<Contacts> {
  return {
    unit: await peopleWith(db, ['reportingClerk', 'reviewer'], sql<SqlBool>`o.id = ${organisationId}`, today),
    // An office often has its people at the government above it.
    issuer: await peopleWith(
      db,
      ['cityOffice', 'reviewer'],
      sql<SqlBool>`(o.path = ${issuerPath} or (post.role = 'cityOffice' and ${issuerPath} like o.path || '.%'))`,
      today,
    ),
  }
}

async function peopleWith(
  db: Db | Transaction,
  wanted: readonly (keyof typeof roles)[],
  where: ReturnType<typeof sql<SqlBool>>,
  today: string,
): Promise<Contacts['unit']> {
  const rows = await oversightTables(db)
    .selectFrom('identity.post as post')
    .innerJoin('identity.person as p', 'p.id', 'post.person_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'post.organisation_id')
    .where('post.role', 'in', [...wanted])
    .where('post.from_on', '<=', today)
    .where((each) => each.or([each('post.last_on', 'is', null), each('post.last_on', '>=', today)]))
    .where('p.disabled_at', 'is', null)
    .where(where)
    .select(['p.id', 'p.name', 'p.title', 'p.phone', 'o.name as organisationName', 'post.role'])
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(50)
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].map((own) => {
    const { name, title, phone, organisationName } = own[0]!
    return {
      name,
      title,
      organisationName,
      roles: [...new Set(own.map((row) => roles[row.role]))],
      phone: maskedPhone(phone),
    }
  })
}
