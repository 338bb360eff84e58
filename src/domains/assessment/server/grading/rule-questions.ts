import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import type { GradingBasis } from '#domains/programmes/index.ts'
import { gradeLetters, Grade } from '#domains/programmes/contract/index.ts'
import { assessmentProblems, type decideRuleQuestion, type OpenQuestion } from '../../contract/index.ts'
import { listOpenQuestions, scoreCombinationQuestion, statedParts } from '../../domain/index.ts'
import { getProgrammeFor } from '../access/assessed-programme.ts'
import { assessmentTables } from '../tables.ts'
import { gradableRows } from './gradable-rows.ts'
import { gradeUnits } from './grade-units.ts'
import { readGradingSettings } from './grading-settings.ts'

type Question = Pick<OpenQuestion, 'key' | 'rowCode' | 'question' | 'values' | 'assumed'>

/** What the words of this programme leave to a person: holes of its rules, points of its grades, points of a report's parts. */
function questionsOf(basis: GradingBasis): Question[] {
  const rows = [...gradableRows(basis).values()]
  const codes = new Set(rows.map((row) => row.id))
  const holes = listOpenQuestions(rows).map(({ key, values, assumed, question }) => {
    const prefix = key.split('.')[0]!
    return { key, rowCode: codes.has(prefix) ? prefix : null, question, values: [...values], assumed }
  })
  const weighted = basis.rows.some((row) => row.weight !== null)
  const points = weighted
    ? Grade.options.map((grade) => ({
        key: `total.points.${grade}`,
        rowCode: null,
        question: `“${gradeLetters[grade]}”折合多少分（0 至 100 的整数）？`,
        values: [],
        assumed: null,
      }))
    : []
  const parts = basis.rows.flatMap((row) => {
    const stated = row.methods.includes('expertReview') ? statedParts(row.requirement) : []
    const question = `评审表各部分（${stated.join('、')}）各占多少分（用逗号隔开，合计 100）？不决定的，专家只打总分`
    return stated.length
      ? [{ key: `${row.code}.partPoints`, rowCode: row.code, question, values: [], assumed: null }]
      : []
  })
  const { key, values, assumed, question } = scoreCombinationQuestion
  const surveyed = basis.rows.some((row) => row.methods.includes('survey'))
  const combination = surveyed ? [{ key, rowCode: null, question, values: [...values], assumed }] : []
  return [...holes, ...combination, ...points, ...parts]
}

export async function listQuestions(db: Db | Transaction, basis: GradingBasis): Promise<{ items: OpenQuestion[] }> {
  const settings = await readGradingSettings(db, basis)
  const later = await assessmentTables(db)
    .selectFrom('assessment.rule_decision')
    .select(['key', 'reason', 'decided_at'])
    .where('programme_id', '=', basis.id)
    .where('superseded_at', 'is', null)
    .execute()
  const decisions = new Map(later.map((one) => [one.key, one]))
  const waiting = await countWaiting(db, basis)
  // A row's own answer to what the programme answers for all is shown only where somebody gave it.
  const isShown = ({ key }: Question) => !/^.+\.lateness\./.test(key) || settings.has(key)
  const items = questionsOf(basis)
    .filter(isShown)
    .map((question) => {
      const decided = settings.get(question.key)
      const record = decisions.get(question.key)
      return {
        ...question,
        waiting: decided ? 0 : (waiting.get(question.key) ?? 0),
        decision: decided
          ? {
              value: decided.value,
              reason: record?.reason ?? '',
              decidedByName: decided.decidedBy,
              decidedAt: record?.decided_at.toISOString() ?? null,
            }
          : null,
      }
    })
  return { items }
}

/** How many grades of the programme wait for each open point. */
async function countWaiting(db: Db | Transaction, basis: GradingBasis): Promise<Map<string, number>> {
  const { rows } = await sql<{ rowId: string; undecided: string; n: number }>`
    select row_id as "rowId", undecided, count(*)::int as n from assessment.grade
    where programme_id = ${basis.id} and superseded_at is null and undecided is not null group by 1, 2
  `.execute(db)
  const codes = new Map(basis.rows.map((row) => [row.id, row.code]))
  return new Map(rows.map(({ rowId, undecided, n }) => [`${codes.get(rowId)}.${undecided}`, n]))
}

/** A named person decides what the text leaves open; what was graded already is judged again. */
export async function decideRuleQuestionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof decideRuleQuestion>>): Promise<{ items: OpenQuestion[] }> {
  const { programmeId } = input.params
  const { key, value, reason } = input.body
  const basis = await getProgrammeFor(db, programmeId, actor, 'assessment.deliberate')
  if (basis.state === 'draft')
    throw assessmentProblems.refuse('assessment.not-issued', '方案尚未印发，请在方案的规则设置中决定')
  const question = questionsOf(basis).find((one) => one.key === key)
  refuseUnusable(question, key, value)
  const tables = assessmentTables(db)
  await sql`select 1 from programmes.programme where id = ${programmeId} for update`.execute(db)
  await tables
    .updateTable('assessment.rule_decision')
    .set({ superseded_at: now })
    .where('programme_id', '=', programmeId)
    .where('key', '=', key)
    .where('superseded_at', 'is', null)
    .execute()
  await tables
    .insertInto('assessment.rule_decision')
    .values({
      id: newId(),
      programme_id: programmeId,
      key,
      value,
      reason,
      decided_by: actor.personId,
      decided_by_name: actor.name,
      decided_at: now,
      superseded_at: null,
    })
    .execute()
  await regradeGraded(db, basis, actor, now, today)
  audit({
    subject: `programmes.programme:${programmeId}`,
    summary: `决定评分细则未写明的事项 ${key}＝${value}`,
    details: { key, value, reason },
  })
  return listQuestions(db, basis)
}

async function regradeGraded(
  db: Writing<never>['db'],
  basis: GradingBasis,
  actor: { personId: string; name: string },
  at: Date,
  today: string,
): Promise<void> {
  const graded = await assessmentTables(db)
    .selectFrom('assessment.result')
    .select('organisation_id')
    .where('programme_id', '=', basis.id)
    .where('stage', '=', 'proposed')
    .execute()
  if (!graded.length) return
  const organisationIds = graded.map((result) => result.organisation_id)
  const grader = { id: actor.personId, name: actor.name }
  await gradeUnits(db, { programmeId: basis.id, organisationIds, grader, at, today })
}

function refuseUnusable(question: Question | undefined, key: string, value: string): void {
  const refuse = (message: string) =>
    assessmentProblems.refuse('assessment.unusable-value', message, [{ path: 'body.value', message }])
  if (!question) throw refuse(`“${key}”不是这个方案待决定的事项`)
  if (question.values.length && !question.values.includes(value))
    throw refuse(`“${value}”不可用，应为 ${question.values.join('、')} 之一`)
  if (key.startsWith('total.points.') && !/^(?:100|[1-9]?\d)$/.test(value)) throw refuse('应为 0 至 100 的整数')
  if (key.endsWith('.partPoints')) {
    const points = value.split(/[,，、]/).map((part) => part.trim())
    const isUsable =
      points.every((part) => /^\d{1,3}$/.test(part)) && points.reduce((sum, part) => sum + Number(part), 0) === 100
    const parts = /（(.*?)）/.exec(question.question)?.[1]?.split('、').length ?? 0
    if (!isUsable || points.length !== parts) throw refuse(`应为 ${parts} 个整数，用逗号隔开，合计 100`)
  }
}
