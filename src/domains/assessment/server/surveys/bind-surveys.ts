import { sql, type SqlBool } from 'kysely'
import { readPage, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import { getGradingBasis, type ProgrammesTables } from '#domains/programmes/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { makeSurvey } from '#platform/surveys/index.ts'
import { assessmentProblems, type bindSurveys, type BoundSurvey, type listBoundSurveys } from '../../contract/index.ts'
import { changeAssessedRow } from '../access/assessed-row.ts'
import { readGradingSettings } from '../grading/grading-settings.ts'
import { assessmentTables } from '../tables.ts'
import { readSurvey } from './survey-facts.ts'
import { anywhere } from '#base/database/index.ts'
import { inReach } from '#platform/organisations/index.ts'

/** 调查测评: a survey of its own for each unit; the unit is asked to name its contacts there. */
export async function bindSurveysUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof bindSurveys>>): Promise<{ made: number }> {
  const { rowId } = input.params
  const { closesOn, questions } = input.body
  const organisationIds = [...new Set(input.body.organisationIds)].toSorted()
  for (const organisationId of organisationIds) {
    const reference = { rowId, organisationId }
    const { basis, row, unit } = await changeAssessedRow(db, reference, actor, 'assessment.grade')
    if (!row.methods.includes('survey'))
      throw assessmentProblems.refuse('assessment.not-this-rule', '这一行不用调查测评')
    const surveyId = await makeSurvey(
      db,
      {
        organisationId,
        title: `${unit.name}调查测评（${basis.year} 年 ${row.code}）`,
        subject: { module: 'assessment', id: `${rowId}:${organisationId}` },
        questions,
        closesOn,
        settings: { callsBeforeUnreachable: basis.settings.surveyCalls, contactsKeptDays: 90, combination: null },
      },
      now,
    )
    await keepBinding(db, { ...reference, programmeId: basis.id, surveyId, unitName: unit.name }, actor, now)
    await notify(db, {
      recipients: { organisationId, roles: ['reportingClerk'] },
      key: `assessment.survey:${surveyId}:made`,
      kind: 'assessment.survey-made',
      title: `请为“${row.name}”的调查测评提供联系方式，并告知对方可能接到电话`,
      link: `/surveys/${surveyId}`,
      organisationId,
      at: now,
    })
    audit({
      subject: `assessment.row:${rowId}`,
      organisationId,
      summary: `为${unit.name}组织“${row.name}”的调查测评`,
      details: { surveyId },
    })
  }
  return { made: organisationIds.length }
}

interface Binding {
  readonly rowId: string
  readonly organisationId: string
  readonly programmeId: string
  readonly surveyId: string
  readonly unitName: string
}

async function keepBinding(
  db: Writing<never>['db'],
  { rowId, organisationId, programmeId, surveyId, unitName }: Binding,
  actor: { personId: string; name: string },
  at: Date,
): Promise<void> {
  const kept = await assessmentTables(db)
    .insertInto('assessment.bound_survey')
    .values({
      row_id: rowId,
      organisation_id: organisationId,
      programme_id: programmeId,
      survey_id: surveyId,
      bound_by: actor.personId,
      bound_by_name: actor.name,
      bound_at: at,
    })
    .onConflict((conflict) => conflict.columns(['row_id', 'organisation_id']).doNothing())
    .returning('survey_id')
    .executeTakeFirst()
  if (!kept) throw assessmentProblems.refuse('assessment.already-drawn', `${unitName}这一行已经有一项调查测评`)
}

interface BoundRow {
  id: string
  rowId: string
  rowCode: string
  organisationId: string
  organisationName: string
  programmeId: string
  path: string
}

/** How far each survey has come; its answers stay with the surveys engine. */
export async function listBoundSurveysUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listBoundSurveys>>): Promise<Page<BoundSurvey>> {
  const { programmeId, rowId, organisationId, q, cursor, page, pageSize, sort } = input.query
  const query = assessmentTables(db)
    .withTables<ProgrammesTables>()
    .selectFrom('assessment.bound_survey as b')
    .innerJoin('programmes.programme as p', 'p.id', 'b.programme_id')
    .innerJoin('programmes.row as r', 'r.id', 'b.row_id')
    .innerJoin('organisations.organisation as i', 'i.id', 'p.organisation_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'b.organisation_id')
    .where(inReach(actor, 'assessment.oversee', 'i.path'))
    .$if(programmeId !== undefined, (found) => found.where('b.programme_id', '=', programmeId!))
    .$if(rowId !== undefined, (found) => found.where('b.row_id', '=', rowId!))
    .$if(organisationId !== undefined, (found) => found.where('b.organisation_id', '=', organisationId!))
    .$if(!!q, (found) => found.where(sql<SqlBool>`o.name ilike ${anywhere(q!)}`))
    .select(['b.survey_id as id', 'b.row_id as rowId', 'r.code as rowCode', 'b.programme_id as programmeId'])
    .select(['b.organisation_id as organisationId', 'o.name as organisationName', 'o.path'])
  const plan = {
    orders: { unit: { by: sql`o.path`, of: (row: BoundRow) => row.path } },
    defaultSort: 'unit',
    id: sql`b.survey_id`,
  }
  const found = await readPage(db, query, plan, { cursor, page, pageSize, sort })
  const items: BoundSurvey[] = []
  for (const { programmeId: programme, path: _, ...row } of found.items) {
    const settings = await readGradingSettings(db, await getGradingBasis(db, programme))
    const { outcome, state, waitsFor } = await readSurvey(db, row.id, settings)
    const { contacts, unreachable, pending, answers } = outcome
    items.push({ ...row, state, contacts, unreachable, pending, answers: answers.length, waitsFor })
  }
  return { ...found, items }
}
