import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Grade } from '#domains/programmes/contract/index.ts'
import type { GradeBasis, OpenPoint } from '../../contract/index.ts'

export interface GradeInForce {
  readonly rowId: string
  readonly organisationId: string
  readonly grade: Grade | null
  readonly undecided: OpenPoint | null
  readonly version: number
  readonly basis: GradeBasis
}

/** The grades in force now, or as they were at the end of a day. */
export async function readGrades(
  db: Db | Transaction,
  programmeId: string,
  asOf: string | null,
  organisationIds?: readonly string[],
): Promise<GradeInForce[]> {
  const { rows } = await sql<GradeInForce>`
    select row_id as "rowId", organisation_id as "organisationId", grade, undecided, version, basis
    from assessment.grade
    where programme_id = ${programmeId} and ${inForce(asOf)}
      ${organisationIds === undefined ? sql`` : sql`and organisation_id = any(${[...organisationIds]}::uuid[])`}
  `.execute(db)
  return rows
}

/** A day ends in Asia/Shanghai. */
export function inForce(asOf: string | null) {
  if (asOf === null) return sql<boolean>`superseded_at is null`
  const end = sql`((${asOf}::date + 1)::timestamp at time zone 'Asia/Shanghai')`
  return sql<boolean>`(made_at < ${end} and (superseded_at is null or superseded_at >= ${end}))`
}
