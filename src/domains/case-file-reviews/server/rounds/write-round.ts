import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { listDossierModules } from '#platform/papers/index.ts'
import {
  caseFileReviewProblems,
  type changeRound,
  type createRound,
  type discardRound,
  type Round,
  type RoundFields,
} from '../../contract/index.ts'
import { reviewTables } from '../tables.ts'
import { actOnRound } from './act-on-round.ts'
import { getRound } from './read-round.ts'
import { manage } from './select-rounds.ts'

export const roundSubject = (id: string) => `case-file-reviews.round:${id}`

export async function createRoundUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof createRound>>): Promise<{ id: string }> {
  const { organisationId, ...fields } = input.body
  await requireUnit(db, organisationId, actor, manage)
  const id = newId()
  await reviewTables(db)
    .insertInto('case_file_reviews.round')
    .values({
      id,
      organisation_id: organisationId,
      ...(await columnsOf(db, organisationId, fields, actor)),
      sheet: null,
      state: 'draft',
      answers_until: null,
      conclusion: '',
      closed_on: null,
      fact_id: null,
      created_by: actor.personId,
      created_by_name: actor.name,
      created_at: now,
      changed_at: now,
      revision: 1,
    })
    .execute()
  audit({ subject: roundSubject(id), organisationId, summary: `新建案卷评查“${fields.title}”` })
  return { id }
}

export async function changeRoundUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof changeRound>>): Promise<Round> {
  const { roundId } = input.params
  const { revision, ...fields } = input.body
  const { organisationId } = await actOnRound(db, roundId, actor, 'change', revision, now)
  await reviewTables(db)
    .updateTable('case_file_reviews.round')
    .set(await columnsOf(db, organisationId, fields, actor))
    .where('id', '=', roundId)
    .execute()
  audit({ subject: roundSubject(roundId), organisationId, summary: `修改案卷评查“${fields.title}”` })
  return getRound(db, roundId, actor)
}

export async function discardRoundUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof discardRound>>): Promise<void> {
  const { roundId } = input.params
  const { organisationId, title } = await actOnRound(db, roundId, actor, 'discard', input.query.revision, now)
  await reviewTables(db).deleteFrom('case_file_reviews.round').where('id', '=', roundId).execute()
  audit({ subject: roundSubject(roundId), organisationId, summary: `删除还没有抽取的案卷评查“${title}”` })
}

async function columnsOf(tx: Transaction, organisationId: string, fields: RoundFields, actor: Actor) {
  const range = await requireUnit(tx, fields.rangeId ?? organisationId, actor, manage)
  const known = listDossierModules()
  const foreign = fields.works.find((key) => !known.some((one) => one.key === key))
  if (foreign)
    throw caseFileReviewProblems.refuse(
      'case-file-reviews.cannot-draw',
      `没有“${foreign}”这类案卷，可选的有：${known.map(({ text }) => text).join('、')}`,
    )
  return {
    range_id: range.id,
    kind: fields.kind,
    title: fields.title,
    works: asJson([...new Set(fields.works)]),
    from_on: fields.fromOn,
    until_on: fields.untilOn,
    sample: asJson(fields.sample),
    reviewers_per_file: fields.reviewersPerFile,
    tolerance: fields.tolerance,
  }
}
