import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { registerProblems, type RegisterVersion, type RegisterVersionState } from '../contract/index.ts'
import { registerTables, type RegisterTable, type VersionTable } from './tables.ts'

export type RegisterRecord = Selectable<RegisterTable>
export type VersionRecord = Selectable<VersionTable>

/** @throws Problem `registers.version-not-found` */
export async function getVersionRecord(db: Db | Transaction, versionId: string): Promise<VersionRecord> {
  const row = await registerTables(db)
    .selectFrom('registers.version')
    .selectAll()
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (!row) throw registerProblems.refuse('registers.version-not-found', '没有找到清单的这个版本，请刷新后再试')
  return row
}

/** The same, held until the transaction ends. */
export async function lockVersion(tx: Transaction, versionId: string): Promise<VersionRecord> {
  const row = await registerTables(tx)
    .selectFrom('registers.version')
    .selectAll()
    .where('id', '=', versionId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw registerProblems.refuse('registers.version-not-found', '没有找到清单的这个版本，请刷新后再试')
  return row
}

export async function getRegisterRecord(db: Db | Transaction, registerId: string): Promise<RegisterRecord> {
  return registerTables(db)
    .selectFrom('registers.register')
    .selectAll()
    .where('id', '=', registerId)
    .executeTakeFirstOrThrow()
}

/** By the owner's own record; undefined before its first draft. */
export async function findRegister(
  db: Db | Transaction,
  kind: string,
  subjectId: string,
): Promise<RegisterRecord | undefined> {
  return registerTables(db)
    .selectFrom('registers.register')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst()
}

export function stateOn(row: VersionRecord, today: string): RegisterVersionState {
  const isSuperseded = row.state === 'published' && row.superseded_on !== null && row.superseded_on <= today
  return isSuperseded ? 'superseded' : row.state
}

export function toVersion(row: VersionRecord, today: string): RegisterVersion {
  return {
    id: row.id,
    registerId: row.register_id,
    number: row.number,
    state: stateOn(row, today),
    title: row.title,
    note: row.note,
    effectiveOn: row.effective_on,
    publishedAt: row.published_at?.toISOString() ?? null,
    publishedOn: row.published_on,
    withdrawalNote: row.withdrawal_note,
    rowCount: row.row_count,
    publicationId: row.publication_id,
    hash: row.hash,
    revision: row.revision,
  }
}
