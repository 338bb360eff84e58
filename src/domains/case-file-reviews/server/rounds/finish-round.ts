import { sql } from 'kysely'
import type { InputOf, Writing } from '#base/http/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { notify } from '#platform/notifications/index.ts'
import {
  caseFileReviewProblems,
  reviewHeld,
  type closeRound,
  type Round,
  type tellResults,
} from '../../contract/index.ts'
import { remindOfDefects } from '../defects/remind.ts'
import { reviewTables } from '../tables.ts'
import { actOnRound } from './act-on-round.ts'
import { getRound } from './read-round.ts'
import { roundSubject } from './write-round.ts'

export async function tellResultsUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof tellResults>>): Promise<Round> {
  const { roundId } = input.params
  const { revision, answersUntil } = input.body
  if (answersUntil < today)
    throw caseFileReviewProblems.refuse('case-file-reviews.wrong-day', '陈述的最后一天不能早于今天')
  const round = await actOnRound(db, roundId, actor, 'tell', revision, now)
  const tables = reviewTables(db)
  await tables
    .updateTable('case_file_reviews.round')
    .set({ state: 'answering', answers_until: answersUntil })
    .where('id', '=', roundId)
    .execute()
  const units = await tables
    .selectFrom('case_file_reviews.reviewed_file')
    .select(['organisation_id', (eb) => eb.fn.countAll<number>().as('files')])
    .where('round_id', '=', roundId)
    .groupBy('organisation_id')
    .execute()
  for (const { organisation_id: organisationId, files } of units)
    await notify(db, {
      recipients: { organisationId, roles: ['reportingClerk', 'reviewer'] },
      key: `${roundSubject(roundId)}:told`,
      kind: 'case-file-reviews.results-told',
      title: `“${round.title}”已反馈：本单位 ${files} 份案卷，${answersUntil} 前可以提出陈述`,
      link: `/case-file-reviews/rounds/${roundId}`,
      organisationId,
      at: now,
    })
  await remindOfDefects(db, roundId, today)
  audit({
    subject: roundSubject(roundId),
    organisationId: round.organisationId,
    summary: `“${round.title}”向 ${units.length} 个单位反馈结果`,
  })
  return getRound(db, roundId, actor)
}

export async function closeRoundUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof closeRound>>): Promise<Round> {
  const { roundId } = input.params
  const round = await actOnRound(db, roundId, actor, 'close', input.body.revision, now)
  const { rows } = await sql<{ files: number; units: number; defects: number }>`
    select count(*)::int as files, count(distinct organisation_id)::int as units,
      (select count(*)::int from case_file_reviews.defect d where d.round_id = ${roundId} and d.state <> 'struck') as defects
    from case_file_reviews.reviewed_file where round_id = ${roundId}`.execute(db)
  const fact = await recordFact(db, {
    kind: reviewHeld,
    organisationId: round.organisationId,
    occurredOn: today,
    at: now,
    subject: {
      module: 'case-file-reviews',
      id: roundId,
      label: round.title,
      link: `/case-file-reviews/rounds/${roundId}`,
    },
    facts: { kind: round.kind, works: round.works.map(({ text }) => text).join('、'), ...rows[0]! },
    actor,
  })
  await reviewTables(db)
    .updateTable('case_file_reviews.round')
    .set({ state: 'closed', closed_on: today, conclusion: input.body.conclusion, fact_id: fact.id })
    .where('id', '=', roundId)
    .execute()
  audit({
    subject: roundSubject(roundId),
    organisationId: round.organisationId,
    summary: `结束案卷评查“${round.title}”`,
  })
  return getRound(db, roundId, actor)
}
