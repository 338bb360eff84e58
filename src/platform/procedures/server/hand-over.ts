import { registerHandoverPart } from '#platform/identity/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { caseTables } from './tables.ts'

/** 工作交接: whoever takes the post over sits where the leaving person sat, in every open case of the unit. */
registerHandoverPart({
  kind: 'procedures.seat',
  text: '在办案件',
  async count(db, personId, organisationId) {
    return (await openSeats(db, personId, organisationId)).length
  },
  async move(tx, { fromPersonId, toPersonId, organisationId }) {
    const seats = await openSeats(tx, fromPersonId, organisationId)
    if (!seats.length) return 0
    const { name } = await caseTables(tx)
      .selectFrom('identity.person')
      .select('name')
      .where('id', '=', toPersonId)
      .executeTakeFirstOrThrow()
    await caseTables(tx)
      .updateTable('procedures.seat')
      .set({ person_id: toPersonId, person_name: name })
      .where('person_id', '=', fromPersonId)
      .where('case_id', 'in', [...new Set(seats.map(({ case_id }) => case_id))])
      .execute()
    return seats.length
  },
})

function openSeats(db: Db | Transaction, personId: string, organisationId: string) {
  return caseTables(db)
    .selectFrom('procedures.seat as s')
    .innerJoin('procedures.case as c', 'c.id', 's.case_id')
    .select(['s.case_id', 's.seat'])
    .where('s.person_id', '=', personId)
    .where('c.organisation_id', '=', organisationId)
    .where('c.closed_on', 'is', null)
    .execute()
}
