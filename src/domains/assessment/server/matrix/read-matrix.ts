import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { findPrecedingProgramme, getGradingBasis, type GradingBasis } from '#domains/programmes/index.ts'
import type { Grade } from '#domains/programmes/contract/index.ts'
import { organisationNamesOn, withinRanges } from '#platform/organisations/index.ts'
import type { Matrix, MatrixUnit, ResultStage } from '../../contract/index.ts'
import { nameDay } from '../access/assessed-row.ts'
import { getSeenProgramme, type SeenProgramme } from '../access/assessed-programme.ts'
import { readGradingSettings } from '../grading/grading-settings.ts'
import { readGrades, type GradeInForce } from './read-grades.ts'
import { totalsOf } from './totals.ts'

interface AskedUnit {
  readonly organisationId: string
  readonly presentName: string
  readonly kind: string
  readonly asked: string[]
  readonly resultId: string | null
  readonly stage: ResultStage | null
  readonly fedBackAt: Date | null
}

/** The matrix as this person may see it. */
export async function readMatrix(
  db: Db | Transaction,
  programmeId: string,
  actor: Actor,
  asOf: string | null,
): Promise<Matrix> {
  const seen = await getSeenProgramme(db, programmeId, actor)
  const { basis, mayOversee } = seen
  const units = await readUnits(db, seen)
  const grades = Map.groupBy(await readGrades(db, programmeId, asOf), (one) => one.organisationId)
  const before = await readGradesBefore(db, basis)
  const names = await organisationNamesOn(
    db,
    units.map((unit) => unit.organisationId),
    nameDay(basis),
  )
  const graded = basis.rows.filter(({ grading }) => grading && !['bonus', 'deduction'].includes(grading.kind))
  const totals = totalsOf(basis, await readGradingSettings(db, basis), units, grades)
  return {
    programmeId,
    title: basis.title,
    year: basis.year,
    docNumber: basis.docNumber,
    asOf,
    hasRules: graded.length > 0,
    precedingYear: before?.year ?? null,
    mayOversee,
    rows: basis.rows.map(({ id, code, name, level1, grading, weight }) => ({
      id,
      code,
      name,
      level1,
      weight,
      ruleKind: grading?.kind ?? null,
    })),
    units: units.map((unit): MatrixUnit => {
      const { organisationId, kind, asked, resultId, stage, fedBackAt } = unit
      const shown = mayOversee || isFedBack(fedBackAt, asOf)
      const own = shown ? (grades.get(organisationId) ?? []) : []
      return {
        organisationId,
        name: names.get(organisationId) ?? unit.presentName,
        kind,
        resultId,
        stage,
        asked,
        cells: own.map((one) => cellOf(one, before)),
        total: shown ? (totals.byUnit.get(organisationId)?.text ?? null) : null,
        // A unit that sees only itself learns no rank: it would tell about the others before 通报.
        rank: mayOversee || stage === 'circulated' ? (totals.byUnit.get(organisationId)?.rank ?? null) : null,
      }
    }),
    noTotalBecause: totals.noTotalBecause,
  }
}

function isFedBack(fedBackAt: Date | null, asOf: string | null): boolean {
  return fedBackAt !== null && (asOf === null || fedBackAt.toISOString() < `${asOf}T16:00:00.000Z`)
}

function cellOf(
  { rowId, organisationId, grade, undecided, version, basis }: GradeInForce,
  before: GradesBefore | undefined,
) {
  return { rowId, grade, undecided, version, basis, before: before?.gradeOf(rowId, organisationId) ?? null }
}

/** Units that the programme asks something of, in tree order, with the rows asked. */
async function readUnits(db: Db | Transaction, { basis, mayOversee, units }: SeenProgramme): Promise<AskedUnit[]> {
  const { rows } = await sql<AskedUnit>`
    select o.id as "organisationId", o.name as "presentName", o.kind, array_agg(distinct t.row_id) as asked,
      r.id as "resultId", r.stage, r.fed_back_at as "fedBackAt"
    from programmes.task t join organisations.organisation o on o.id = t.organisation_id
      left join assessment.result r on r.programme_id = t.programme_id and r.organisation_id = o.id
    where t.programme_id = ${basis.id} and t.state <> 'cancelled' and ${mayOversee ? sql`true` : withinRanges(units)}
    group by o.id, r.id order by o.path
  `.execute(db)
  return rows
}

interface GradesBefore {
  readonly year: number
  gradeOf(rowId: string, organisationId: string): Grade | null
}

/** Last year's grades by this year's rows: the same code with the same name, or the same name. */
async function readGradesBefore(db: Db | Transaction, basis: GradingBasis): Promise<GradesBefore | undefined> {
  const preceding = await findPrecedingProgramme(db, basis)
  if (!preceding) return undefined
  const { rows } = await getGradingBasis(db, preceding.id)
  const sameRow = new Map(
    basis.rows.flatMap((row) => {
      const former =
        rows.find((one) => one.name === row.name && one.code === row.code) ?? rows.find((one) => one.name === row.name)
      return former ? [[row.id, former.id] as const] : []
    }),
  )
  const grades = new Map(
    (await readGrades(db, preceding.id, null)).map((one) => [`${one.rowId} ${one.organisationId}`, one.grade]),
  )
  return {
    year: preceding.year,
    gradeOf: (rowId, organisationId) => grades.get(`${sameRow.get(rowId)} ${organisationId}`) ?? null,
  }
}
