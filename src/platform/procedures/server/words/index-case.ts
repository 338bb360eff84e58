import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { indexVersion, lexemesFor, type SearchIndex } from '#platform/search/index.ts'
import { caseTables } from '../tables.ts'
import { unitWord } from './matching-cases.ts'

/** Writes by what words a case is found, after it was opened, its parties were corrected, or another unit took it over. */
export async function indexCase(db: Db | Transaction, caseId: string): Promise<void> {
  const tables = caseTables(db)
  const { title, number, intake_number, organisation_id } = await tables
    .selectFrom('procedures.case')
    .select(['title', 'number', 'intake_number', 'organisation_id'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const firms = await tables
    .selectFrom('procedures.party')
    .select('name')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'organisation')
    .where('removed_at', 'is', null)
    .execute()
  const texts = [title, number, intake_number ?? '', ...firms.map(({ name }) => name)]
  await writeWords(db, { caseId, organisationId: organisation_id, texts })
}

interface CaseWords {
  readonly caseId: string
  readonly organisationId: string
  readonly texts: readonly string[]
}

/** Of a case that is just being written, whose words are at hand: title, numbers, firms. */
export async function writeWords(db: Db | Transaction, { caseId, organisationId, texts }: CaseWords): Promise<void> {
  const lexemes = await lexemesFor([...texts])
  const words = sql<string>`${lexemes}::tsvector || array_to_tsvector(array[${unitWord(organisationId)}])`
  const indexed = { words, indexed_as: indexVersion }
  await caseTables(db)
    .insertInto('procedures.case_words')
    .values({ case_id: caseId, ...indexed })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(indexed))
    .execute()
}

/** Refilled where the dictionary changed. */
export const caseIndex: SearchIndex = {
  name: 'procedures.case',
  async refill(db, version, limit) {
    const rows = await caseTables(db)
      .selectFrom('procedures.case_words')
      .select('case_id')
      .where('indexed_as', '<', version)
      .limit(limit)
      .execute()
    for (const { case_id } of rows) await indexCase(db, case_id)
    return rows.length
  },
  async forget(db) {
    await caseTables(db).updateTable('procedures.case_words').set({ indexed_as: 0 }).execute()
  },
}
