import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { maskedEmail, maskedPersonName, maskedPhone } from '#platform/counterparties/domain/index.ts'
import type { Edition, Party } from '../../contract/index.ts'
import { caseTables, type PartyTable } from '../tables.ts'

/** The parties with masked telephones; in full only where a reason was given and audited. */
export async function readParties(
  db: Db | Transaction,
  caseId: string,
  edition: Edition,
  inFull = false,
): Promise<Party[]> {
  const rows = await caseTables(db)
    .selectFrom('procedures.party')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  const phone = (text: string | null) => (text === null || inFull ? text : maskedPhone(text))
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    roleText: edition.parties?.roles[row.role] ?? row.role,
    kind: row.kind,
    name: row.name,
    code: row.code,
    phone: phone(row.phone),
    email: row.email === null || inFull ? row.email : maskedEmail(row.email),
    wantsNotices: row.wants_notices,
    address: inFull || row.kind === 'organisation' ? row.address : null,
    counterpartyId: row.counterparty_id,
    representative:
      row.representative_name === null
        ? null
        : {
            name: row.representative_name,
            relation: row.representative_relation ?? '',
            phone: phone(row.representative_phone),
          },
  }))
}

/** The parties in one line of a list; an individual's name is masked. */
export function partyNames(parties: readonly Pick<PartyTable, 'kind' | 'name'>[]): string {
  const names = parties.map(({ kind, name }) => (kind === 'individual' ? maskedPersonName(name) : name))
  return names.length > 3 ? `${names.slice(0, 3).join('、')}等 ${names.length} 方` : names.join('、')
}

/** The lines of many cases at once. */
export async function partyNamesOf(db: Db | Transaction, caseIds: readonly string[]): Promise<Map<string, string>> {
  if (!caseIds.length) return new Map()
  const rows = await caseTables(db)
    .selectFrom('procedures.party')
    .select(['case_id', 'kind', 'name'])
    // As one parameter: the statement stays the same for pages of any length.
    .where('case_id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .where('removed_at', 'is', null)
    .orderBy('case_id')
    .orderBy('position')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ case_id }) => case_id)].map(([caseId, parties]) => [caseId, partyNames(parties)]),
  )
}
