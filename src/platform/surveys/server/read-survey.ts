import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { readPage, type InputOf, type ListPlan, type Page, type PathRange } from '#base/http/index.ts'
import type {
  AnonymousAnswer,
  listSurveys,
  RespondentSource,
  Survey,
  SurveyForUnit,
  SurveySummary,
} from '../contract/index.ts'
import { mean, meansForUnit } from '../domain/index.ts'
import { getSurveyRow, type SurveyRow } from './get-survey.ts'
import { listRespondentsOf } from './respondents.ts'
import { surveyOutcome } from './survey-outcome.ts'
import { surveyTables } from './tables.ts'

/** Everything that the office sees. @throws Problem `surveys.not-found` */
export async function readSurvey(db: Db | Transaction, id: string): Promise<Survey> {
  const row = await getSurveyRow(db, id)
  const [named, sample] = [await countsOf(db, id, 'named'), await countsOf(db, id, 'sample')]
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    title: row.title,
    state: row.state,
    closesOn: row.closes_on,
    respondents: named.contacts + sample.contacts,
    answers: named.answers + sample.answers,
    subject: row.subject_module === null ? null : { module: row.subject_module, id: row.subject_id! },
    questions: row.questions,
    settings: row.settings,
    resultOn: row.result_on,
    named,
    sample,
    draw: row.draw,
  }
}

async function countsOf(db: Db | Transaction, id: string, source: RespondentSource): Promise<Survey['named']> {
  const { contacts, unreachable, pending, answers } = await surveyOutcome(db, id, source)
  return {
    contacts,
    unreachable,
    pending,
    answers: answers.length,
    means: {
      awareness: mean(answers.flatMap(({ awareness }) => awareness ?? [])),
      satisfaction: mean(answers.flatMap(({ satisfaction }) => satisfaction ?? [])),
    },
  }
}

/** What the graded unit sees of the people whom it named; of the sample it sees nothing. */
export async function readForUnit(db: Db | Transaction, survey: SurveyRow): Promise<SurveyForUnit> {
  const { contacts, answers, failedContactIds } = await surveyOutcome(db, survey.id)
  const people = await listRespondentsOf(db, survey)
  return {
    id: survey.id,
    title: survey.title,
    state: survey.state,
    contacts,
    failed: people
      .filter(({ id }) => failedContactIds.includes(id))
      .map(({ id, label }) => ({ respondentId: id, label })),
    ...meansForUnit(survey.state, answers),
  }
}

export async function readAnswers(db: Db | Transaction, survey: SurveyRow): Promise<AnonymousAnswer[]> {
  return surveyTables(db)
    .selectFrom('surveys.answer')
    .select(['source', 'answers', 'awareness', 'satisfaction'])
    .where('survey_id', '=', survey.id)
    .orderBy('id')
    .execute()
}

type SummaryRow = Omit<SurveySummary, 'organisationName'> & { organisationName: string; createdAt: Date }
const plan: ListPlan<SummaryRow> = {
  orders: { createdAt: { by: sql`survey.created_at`, of: (row) => row.createdAt.toISOString() } },
  defaultSort: '-createdAt',
  id: sql`survey.id`,
}

/** Surveys of the units within the ranges, the latest first. */
export async function pageSurveys(
  db: Db | Transaction,
  ranges: readonly PathRange[],
  query: InputOf<typeof listSurveys>['query'],
): Promise<Page<SurveySummary>> {
  const within = surveyTables(db)
    .selectFrom('surveys.survey as survey')
    .innerJoin('organisations.organisation as unit', 'unit.id', 'survey.organisation_id')
    .select([
      'survey.id',
      'survey.organisation_id as organisationId',
      'unit.name as organisationName',
      'survey.title',
      'survey.state',
      'survey.closes_on as closesOn',
      'survey.created_at as createdAt',
    ])
    .select([
      sql<number>`(select count(*) from surveys.respondent r where r.survey_id = survey.id)`.as('respondents'),
      sql<number>`(select count(*) from surveys.answer a where a.survey_id = survey.id)`.as('answers'),
    ])
    .where((eb) =>
      eb.or(ranges.map(({ from, below }) => eb.and([eb('unit.path', '>=', from), eb('unit.path', '<', below)]))),
    )
    .$if(query.state !== undefined, (all) => all.where('survey.state', '=', query.state!))
    .$if(query.organisationId !== undefined, (all) => all.where('survey.organisation_id', '=', query.organisationId!))
    .$if(!!query.q, (all) => all.where(sql<boolean>`position(${query.q!} in survey.title) > 0`))
  const page = await readPage(db, within, plan, query)
  return { ...page, items: page.items.map(({ createdAt: _createdAt, ...item }) => item) }
}
