import { sql } from 'kysely'
import { asJson, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { assessmentProblems, type drawExperts } from '../../contract/index.ts'
import { drawOrder } from '../../domain/index.ts'
import { changeAssessedRow, type AssessedRow } from '../access/assessed-row.ts'
import { assessmentTables } from '../tables.ts'
import { expertPool, type PooledExpert } from './expert-pool.ts'
import { fillPanel } from './fill-panel.ts'

/** 抽取专家: one panel a unit, under a label that does not tell whose paper it is. Seed and pool are kept. */
export async function drawExpertsUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof drawExperts>>): Promise<{ drawn: number; seed: string }> {
  const { rowId } = input.params
  const seed = input.body.seed ?? newCode(12)
  const organisationIds = [...new Set(input.body.organisationIds)].toSorted()
  const rows: AssessedRow[] = []
  for (const organisationId of organisationIds)
    rows.push(await changeAssessedRow(db, { rowId, organisationId }, actor, 'assessment.grade'))
  for (const row of rows) refuseUnready(row)
  // Labels are given in drawn order: the list of units does not tell which paper is whose.
  const standing = await countPanels(db, rowId)
  const shuffled = drawOrder(`${seed} 编号`, rows)
  for (const [index, row] of shuffled.entries()) {
    const label = `材料${String(standing + index + 1).padStart(2, '0')}`
    await drawPanel(db, row, label, `${seed} ${label}`, actor, now, today)
  }
  for (const { unit, row, basis } of rows)
    audit({
      subject: `assessment.row:${rowId}`,
      organisationId: unit.id,
      summary: `为${unit.name}的“${row.name}”抽取评审专家`,
      details: { seed, experts: basis.settings.experts },
    })
  return { drawn: rows.length, seed }
}

function refuseUnready({ row, unit, tasks }: AssessedRow): void {
  if (!row.methods.includes('expertReview') || row.grading?.kind !== 'scoreBands')
    throw assessmentProblems.refuse('assessment.not-this-rule', '这一行不用专家评审')
  if (!tasks.some((task) => task.firstReleasedAt !== null))
    throw assessmentProblems.refuse('assessment.not-possible-now', `${unit.name}还没有报送，没有可评审的材料`)
}

async function countPanels(tx: Transaction, rowId: string): Promise<number> {
  // Two draws of one row would give the same labels: they wait for each other.
  await sql`select 1 from programmes.row where id = ${rowId} for update`.execute(tx)
  const { n } = await assessmentTables(tx)
    .selectFrom('assessment.panel')
    .select((column) => column.fn.countAll<number>().as('n'))
    .where('row_id', '=', rowId)
    .executeTakeFirstOrThrow()
  return n
}

async function drawPanel(
  tx: Transaction,
  { basis, row, unit }: AssessedRow,
  label: string,
  seed: string,
  actor: { personId: string; name: string },
  now: Date,
  today: string,
): Promise<void> {
  const tables = assessmentTables(tx)
  const standing = await tables
    .selectFrom('assessment.panel')
    .select(['id', 'pool'])
    .where('row_id', '=', row.id)
    .where('organisation_id', '=', unit.id)
    .executeTakeFirst()
  const candidates = await expertPool(tx, basis.issuer.path, unit, basis.id, today)
  const settings = { experts: basis.settings.experts, spread: basis.settings.expertSpread }
  const id = standing?.id ?? newId()
  if (standing) await extendPool(tx, standing, candidates, seed, unit.name)
  else {
    refuseTooFew(candidates.length, settings.experts, unit.name)
    await tables
      .insertInto('assessment.panel')
      .values({
        id,
        row_id: row.id,
        organisation_id: unit.id,
        programme_id: basis.id,
        label,
        seed,
        pool: asJson(drawOrder(seed, candidates)),
        drawn_by: actor.personId,
        drawn_by_name: actor.name,
        drawn_at: now,
      })
      .execute()
  }
  const { lacking, state } = await fillPanel(tx, id, settings, now)
  if (standing && lacking === 0 && state.complete)
    throw assessmentProblems.refuse('assessment.already-drawn', `${unit.name}的专家已经抽取并评完，不能重新抽取`)
  if (lacking > 0) refuseTooFew(0, lacking, unit.name)
}

/** A panel that ran out of experts by 回避 is drawn on from those who came since; the first order stays as it was drawn. */
async function extendPool(
  tx: Transaction,
  panel: { readonly id: string; readonly pool: readonly PooledExpert[] },
  candidates: readonly PooledExpert[],
  seed: string,
  unitName: string,
): Promise<void> {
  const known = new Set(panel.pool.map((expert) => expert.id))
  const further = candidates.filter((expert) => !known.has(expert.id))
  const called = await assessmentTables(tx)
    .selectFrom('assessment.expert_review')
    .select((column) => column.fn.countAll<number>().as('n'))
    .where('panel_id', '=', panel.id)
    .executeTakeFirstOrThrow()
  if (called.n < panel.pool.length || !further.length)
    throw assessmentProblems.refuse('assessment.already-drawn', `${unitName}已经抽取过专家，不能重新抽取`)
  await assessmentTables(tx)
    .updateTable('assessment.panel')
    .set({ pool: asJson([...panel.pool, ...drawOrder(seed, further)]) })
    .where('id', '=', panel.id)
    .execute()
}

function refuseTooFew(there: number, wanted: number, unitName: string): void {
  if (there < wanted)
    throw assessmentProblems.refuse(
      'assessment.too-few-experts',
      `${unitName}：除去须回避的，可抽取的专家只有 ${there} 名，需要 ${wanted} 名。请先在“机构与人员”中增加评审专家`,
    )
}
