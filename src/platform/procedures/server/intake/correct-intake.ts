import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { procedureProblems, type Case, type DefinedCases } from '../../contract/index.ts'
import { auditNote, beginChange, bumpRevision } from '../change-case.ts'
import { getCase } from '../read-case.ts'
import { hooksOf } from '../registry.ts'
import { caseTables, type CaseTable } from '../tables.ts'
import { indexCase } from '../words/index-case.ts'
import { authorOf, writeEntry } from '../write-entry.ts'
import { keyOf, requireFreeNumber } from './hold-number.ts'

/** 更正来源和编号, of an open case whose number somebody typed; parts that were split off follow. What stood there stays in the timeline. */
export async function correctIntake(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['correctIntake']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { revision, reason } = input.body
  const { handle } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, handle, revision)
  const { row } = loaded
  await requireCorrectable(db, row)
  const source = input.body.intakeSource || null
  const number = input.body.intakeNumber || null
  if (source === row.intake_source && number === row.intake_number)
    throw impossible('来源和编号都没有变化，请改正后再提交')
  const key = keyOf(source, number)
  const isSameNumber = key === row.intake_key && number === row.intake_number
  // The case holds its former number, not this one, so nothing is excepted from the search.
  if (key && number && !isSameNumber)
    await requireFreeNumber(db, defined, { source: key, number, clientKey: newId(), actor })
  const values = {
    intake_source: source,
    intake_number: number,
    intake_key: key,
    holds_number: isSameNumber ? row.holds_number : key !== null,
  }
  await hooksOf(row.kind).intakeCorrected?.(db, { ...row, ...values })
  await caseTables(db).updateTable('procedures.case').set(values).where('id', '=', caseId).execute()
  for (const id of [caseId, ...(await correctParts(db, caseId, values))]) await indexCase(db, id)
  const next = await bumpRevision(db, loaded, now)
  const text = `来源和编号由“${wordsOf(row)}”更正为“${wordsOf(values)}”`
  await writeEntry(
    db,
    { caseId, kind: 'intake', text, note: reason, revision: next, at: now },
    authorOf(actor, handle, loaded.path),
  )
  audit(auditNote(defined, loaded, `${text}：${reason}`))
  return getCase(db, defined, caseId, actor, today)
}

type Intake = Pick<CaseTable, 'intake_source' | 'intake_number' | 'intake_key'>

const wordsOf = ({ intake_source, intake_number }: Omit<Intake, 'intake_key'>): string =>
  [intake_source, intake_number].filter(Boolean).join(' ') || '没有填写'

const impossible = (detail: string) => procedureProblems.refuse('procedures.not-possible-now', detail)

/** @throws Problem `procedures.not-possible-now` */
async function requireCorrectable(tx: Transaction, row: CaseTable): Promise<void> {
  if (row.closed_on) throw impossible('已办结，来源和编号不能再改')
  if (row.hides_number) throw impossible('这是网上提交的，来源和编号不是人工填写的，不能更正')
  if (!row.split_from_id) return
  const { number } = await caseTables(tx)
    .selectFrom('procedures.case')
    .select('number')
    .where('id', '=', row.split_from_id)
    .executeTakeFirstOrThrow()
  throw impossible(`本案由 ${number} 分出，来源和编号与它相同，请在 ${number} 中更正`)
}

/** Parts remember the number of the case that they were split from, at whatever remove. */
async function correctParts(tx: Transaction, caseId: string, values: Intake): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive part as (
      select id from procedures.case where split_from_id = ${caseId}
      union all select c.id from procedures.case c join part p on c.split_from_id = p.id)
    update procedures.case c set intake_source = ${values.intake_source}, intake_number = ${values.intake_number},
      intake_key = ${values.intake_key}
    from part p where c.id = p.id returning c.id`.execute(tx)
  return rows.map(({ id }) => id)
}
