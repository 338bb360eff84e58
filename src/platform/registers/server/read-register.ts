import { businessToday } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import {
  registerProblems,
  type PublicVersion,
  type RegisterReading,
  type RegisterRow,
  type RegisterVersion,
} from '../contract/index.ts'
import { versionOn } from '../domain/index.ts'
import { kindTextOf } from './definitions.ts'
import { allRowsOf } from './read-rows.ts'
import { findRegister, stateOn, toVersion, type RegisterRecord, type VersionRecord } from './select-versions.ts'
import { registerTables } from './tables.ts'

/** Which version is asked for: of a day, of a number, or (neither) of today. */
export interface Wanted {
  readonly on?: string | undefined
  readonly version?: number | undefined
}

export interface FoundVersion {
  readonly register: RegisterRecord
  readonly version: VersionRecord
  readonly versions: readonly VersionRecord[]
}

/** A public version by the list's code. @throws Problem `registers.not-found`, `registers.version-not-found` */
export async function getPublicVersion(db: Db | Transaction, code: string, wanted: Wanted): Promise<FoundVersion> {
  const register = await getPublicRegister(db, code)
  const versions = await publicVersionsOf(db, register.id)
  const on = wanted.on ?? businessToday()
  const dated = versions.map((row) => ({
    row,
    number: row.number!,
    publishedOn: row.published_on!,
    effectiveOn: row.effective_on,
  }))
  const found =
    wanted.version === undefined
      ? (versionOn(dated, on) ?? (wanted.on === undefined ? dated.at(-1) : undefined))
      : dated.find(({ number }) => number === wanted.version)
  if (!found)
    throw registerProblems.refuse(
      'registers.version-not-found',
      wanted.version === undefined
        ? `${on} 这一天还没有已公布并适用的版本；最早的版本自 ${dated[0]?.publishedOn} 公布`
        : `这份清单没有第 ${wanted.version} 版，现有第 1 至 ${versions.length} 版`,
    )
  return { register, version: found.row, versions }
}

async function getPublicRegister(db: Db | Transaction, code: string): Promise<RegisterRecord> {
  const register = await registerTables(db)
    .selectFrom('registers.register')
    .selectAll()
    .where('code', '=', code.toUpperCase().replaceAll(/[\s-]/g, ''))
    .where('id', 'in', (eb) =>
      eb.selectFrom('registers.version').select('register_id').where('published_at', 'is not', null),
    )
    .executeTakeFirst()
  if (!register)
    throw registerProblems.refuse('registers.not-found', `没有编号为“${code}”的清单，请核对网址，或从清单目录进入`)
  return register
}

function publicVersionsOf(db: Db | Transaction, registerId: string): Promise<VersionRecord[]> {
  return registerTables(db)
    .selectFrom('registers.version')
    .selectAll()
    .where('register_id', '=', registerId)
    .where('published_at', 'is not', null)
    .orderBy('number')
    .execute()
}

/** The head of what a reader asked for. */
export async function readRegister(db: Db | Transaction, code: string, wanted: Wanted): Promise<RegisterReading> {
  const { register, version, versions } = await getPublicVersion(db, code, wanted)
  const today = businessToday()
  return {
    code: register.code,
    kind: register.kind,
    kindText: kindTextOf(register.kind),
    organisationId: register.organisation_id,
    organisationName: version.organisation_name,
    version: toPublicVersion(version, today),
    versions: versions.map((row) => toPublicVersion(row, today)),
    columns: version.columns,
  }
}

function toPublicVersion(row: VersionRecord, today: string): PublicVersion {
  return {
    number: row.number!,
    state: stateOn(row, today),
    title: row.title,
    note: row.note,
    effectiveOn: row.effective_on,
    publishedAt: row.published_at!.toISOString(),
    publishedOn: row.published_on!,
    withdrawalNote: row.withdrawal_note,
    rowCount: row.row_count,
    hash: row.hash!,
  }
}

/** What applied on a day, for the owner: by its own record. Undefined where nothing did, or where it was withdrawn. */
export async function readRegisterOn(
  db: Db | Transaction,
  list: { readonly kind: string; readonly subjectId: string; readonly on: string },
): Promise<{ version: RegisterVersion; rows: RegisterRow[] } | undefined> {
  const register = await findRegister(db, list.kind, list.subjectId)
  if (!register) return undefined
  const versions = await publicVersionsOf(db, register.id)
  const found = versionOn(
    versions.map((row) => ({
      row,
      number: row.number!,
      publishedOn: row.published_on!,
      effectiveOn: row.effective_on,
    })),
    list.on,
  )
  if (!found || found.row.state === 'withdrawn') return undefined
  return { version: toVersion(found.row, list.on), rows: await allRowsOf(db, found.row.id) }
}

/** Every version of a list, drafts included, for the owner; and its public address. */
export async function listRegisterVersions(
  db: Db | Transaction,
  list: { readonly kind: string; readonly subjectId: string; readonly today: string },
): Promise<{ code: string; versions: RegisterVersion[] } | undefined> {
  const register = await findRegister(db, list.kind, list.subjectId)
  if (!register) return undefined
  const rows = await registerTables(db)
    .selectFrom('registers.version')
    .selectAll()
    .where('register_id', '=', register.id)
    .orderBy('id', 'desc')
    .execute()
  return { code: register.code, versions: rows.map((row) => toVersion(row, list.today)) }
}
