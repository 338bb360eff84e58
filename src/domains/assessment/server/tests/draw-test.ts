import { sql, type SqlBool } from 'kysely'
import { asJson, anywhere } from '#base/database/index.ts'
import { readPage, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { assessmentProblems, type drawTest, type listTests, type WrittenTest } from '../../contract/index.ts'
import { changeAssessedRow } from '../access/assessed-row.ts'
import { assessmentTables } from '../tables.ts'
import { getTest, selectTests, testsShown, type SelectedTest } from './read-test.ts'
import { inReach } from '#platform/organisations/index.ts'

/** 抽取法制骨干、执法人员: from the unit's roster, by a seed that is kept. */
export async function drawTestUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof drawTest>>): Promise<WrittenTest> {
  const { params: reference, body } = input
  const { basis, row, unit } = await changeAssessedRow(db, reference, actor, 'assessment.grade')
  if (!row.methods.includes('onSiteTest') || row.grading?.kind !== 'scoreBands')
    throw assessmentProblems.refuse('assessment.not-this-rule', '这一行不用现场测试')
  refuseRepeated(body.roster.map(({ number }) => number))
  if (body.size > body.roster.length)
    throw assessmentProblems.refuse(
      'assessment.too-few-people',
      `名册只有 ${body.roster.length} 人，不能抽取 ${body.size} 人`,
    )
  const id = newId()
  const seed = body.seed ?? newCode(12)
  const inserted = await assessmentTables(db)
    .insertInto('assessment.written_test')
    .values({
      id,
      row_id: reference.rowId,
      organisation_id: reference.organisationId,
      programme_id: basis.id,
      seed,
      size: body.size,
      roster: asJson(body.roster),
      held_on: body.heldOn,
      drawn_by: actor.personId,
      drawn_by_name: actor.name,
      drawn_at: now,
      revision: 1,
    })
    .onConflict((conflict) => conflict.columns(['row_id', 'organisation_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted)
    throw assessmentProblems.refuse('assessment.already-drawn', `${unit.name}已经抽取过参加测试的人员，不能重新抽取`)
  audit({
    subject: `assessment.test:${id}`,
    organisationId: unit.id,
    summary: `从 ${body.roster.length} 人的名册中为${unit.name}抽取 ${body.size} 人测试`,
    details: { seed },
  })
  return getTest(db, id)
}

function refuseRepeated(numbers: readonly string[]): void {
  const repeated = numbers.find((number, index) => numbers.indexOf(number) !== index)
  if (repeated !== undefined)
    throw assessmentProblems.refuse('assessment.unusable-facts', `名册中编号“${repeated}”出现两次，请改正后再抽取`, [
      { path: `body.roster.${numbers.lastIndexOf(repeated)}.number`, message: '编号重复' },
    ])
}

export async function listTestsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listTests>>): Promise<Page<WrittenTest>> {
  const { programmeId, rowId, organisationId, q, cursor, page, pageSize, sort } = input.query
  const query = selectTests(db)
    .where(inReach(actor, 'assessment.oversee', 'i.path'))
    .$if(programmeId !== undefined, (found) => found.where('w.programme_id', '=', programmeId!))
    .$if(rowId !== undefined, (found) => found.where('w.row_id', '=', rowId!))
    .$if(organisationId !== undefined, (found) => found.where('w.organisation_id', '=', organisationId!))
    .$if(!!q, (found) => found.where(sql<SqlBool>`o.name ilike ${anywhere(q!)}`))
  const plan = {
    orders: { id: { by: sql`w.id`, of: (row: SelectedTest) => row.id } },
    defaultSort: 'id',
    id: sql`w.id`,
  }
  const found = await readPage(db, query, plan, { cursor, page, pageSize, sort })
  return { ...found, items: await testsShown(db, found.items) }
}
