import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { Grade } from '#domains/programmes/contract/index.ts'
import type { GradeBasis, GradeStep, OpenPoint, RowFacts } from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'
import { canonicalText } from './canonical-text.ts'

export interface NewGrade {
  readonly rowId: string
  readonly organisationId: string
  readonly grade: Grade | null
  readonly undecided: OpenPoint | null
  readonly steps: readonly GradeStep[]
  readonly facts: RowFacts
  readonly ruleVersion: string
  readonly basis: GradeBasis
  readonly reason: string
}

const perStatement = 500

/** Writes a version for each grade that differs from the one in force, and answers how many did. The rows are locked. */
export async function writeGrades(
  tx: Transaction,
  programmeId: string,
  grades: readonly NewGrade[],
  maker: { readonly id: string; readonly name: string },
  at: Date,
): Promise<number> {
  const units = [...new Set(grades.map((one) => one.organisationId))]
  const current = await assessmentTables(tx)
    .selectFrom('assessment.grade')
    .select(['id', 'row_id', 'organisation_id', 'version', 'grade', 'undecided', 'steps', 'facts', 'rule_version'])
    .where('programme_id', '=', programmeId)
    .where('organisation_id', '=', sql<string>`any(${units}::uuid[])`)
    .where('superseded_at', 'is', null)
    .execute()
  const inForce = new Map(current.map((one) => [`${one.row_id} ${one.organisation_id}`, one]))
  const changed = grades.flatMap((next) => {
    const before = inForce.get(`${next.rowId} ${next.organisationId}`)
    const isSame =
      before !== undefined &&
      next.basis === 'rule' &&
      contentOf({ ...before, ruleVersion: before.rule_version }) === contentOf(next)
    return isSame ? [] : [{ next, before }]
  })
  for (let start = 0; start < changed.length; start += perStatement) {
    const slice = changed.slice(start, start + perStatement)
    const ended = slice.flatMap(({ before }) => (before ? [before.id] : []))
    if (ended.length)
      await sql`update assessment.grade set superseded_at = ${at} where id = any(${ended}::uuid[])`.execute(tx)
    await insertVersions(tx, programmeId, slice, maker, at)
  }
  return changed.length
}

type Change = { readonly next: NewGrade; readonly before: { readonly version: number } | undefined }

async function insertVersions(
  tx: Transaction,
  programmeId: string,
  changes: readonly Change[],
  maker: { readonly id: string; readonly name: string },
  at: Date,
): Promise<void> {
  const rows = changes.map(({ next, before }) => ({
    id: newId(),
    row_id: next.rowId,
    organisation_id: next.organisationId,
    version: (before?.version ?? 0) + 1,
    grade: next.grade,
    undecided: next.undecided,
    steps: next.steps,
    facts: next.facts,
    rule_version: next.ruleVersion,
    basis: next.basis,
    reason: next.reason,
  }))
  await sql`
    insert into assessment.grade (id, programme_id, row_id, organisation_id, version, grade, undecided, steps, facts,
      rule_version, basis, reason, made_by, made_by_name, made_at)
    select id, ${programmeId}, row_id, organisation_id, version, grade, undecided, steps, facts,
      rule_version, basis, reason, ${maker.id}, ${maker.name}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (id uuid, row_id uuid, organisation_id uuid,
      version int, grade text, undecided text, steps jsonb, facts jsonb, rule_version text, basis text, reason text)
  `.execute(tx)
}

function contentOf({
  grade,
  undecided,
  steps,
  facts,
  ruleVersion,
}: Pick<NewGrade, 'grade' | 'undecided' | 'steps' | 'facts' | 'ruleVersion'>): string {
  return canonicalText({ grade, undecided, steps, facts, ruleVersion })
}
