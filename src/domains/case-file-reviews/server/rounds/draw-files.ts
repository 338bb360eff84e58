import { asJson, type Transaction } from '#base/database/index.ts'
import { drawOrder } from '#base/draw/index.ts'
import { subtree, type InputOf, type UseCase, type Writing } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { listPostHolders } from '#platform/identity/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { listSealedDossiers, type SealedDossier } from '#platform/papers/index.ts'
import { listCaseHandlers } from '#platform/procedures/index.ts'
import {
  caseFileReviewProblems,
  reviewingRoles,
  type drawFiles,
  type Pool,
  type Round,
  type showPool,
} from '../../contract/index.ts'
import { assignReviewers, sampleOf, type FileToAssign, type PossibleReviewer } from '../../domain/index.ts'
import { sheetInForce } from '../sheets/read-sheets.ts'
import { reviewTables, type RoundTable } from '../tables.ts'
import { actOnRound } from './act-on-round.ts'
import { getRound } from './read-round.ts'
import { findManagedRound, findRound } from './select-rounds.ts'
import { roundSubject } from './write-round.ts'

const cannot = (detail: string) => caseFileReviewProblems.refuse('case-file-reviews.cannot-draw', detail)

async function poolOf(db: Parameters<typeof listSealedDossiers>[0], row: RoundTable): Promise<SealedDossier[]> {
  const { path } = await getOrganisation(db, row.range_id)
  return listSealedDossiers(db, {
    modules: row.works,
    range: subtree(path),
    fromOn: row.from_on,
    untilOn: row.until_on,
  })
}

export async function showPoolUseCase({ input, actor, db }: UseCase<InputOf<typeof showPool>>): Promise<Pool> {
  const { row } = await findManagedRound(db, input.params.roundId, actor)
  const pool = await poolOf(db, row)
  const units = [...Map.groupBy(pool, ({ organisationId }) => organisationId)].map(([organisationId, files]) => {
    return { organisationId, organisationName: files[0]!.organisationName, files: files.length }
  })
  return { files: pool.length, wanted: sampleOf(row.sample, pool.length), units }
}

/** Pool, seed and result are kept, so that anyone can draw again. */
export async function drawFilesUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof drawFiles>>): Promise<Round> {
  const { roundId } = input.params
  const { revision, reason, seed = newCode(8) } = input.body
  const round = await actOnRound(db, roundId, actor, 'draw', revision, now)
  const number = (round.draws[0]?.number ?? 0) + 1
  if (number > 1 && !reason) throw cannot('重新抽取须写明原因，原来的抽取记录会保留')
  const { row, path } = await findRound(db, roundId, actor)
  const pool = await poolOf(db, row)
  if (!pool.length) throw cannot('范围内没有已封卷的案卷：请核对单位、案卷种类和封卷日期')
  const drawn = drawOrder(seed, pool).slice(0, sampleOf(row.sample, pool.length))
  const reviewers = chosenReviewers(await listPostHolders(db, reviewingRoles, path, today), input.body.reviewerIds)
  const tables = reviewTables(db)
  await tables.deleteFrom('case_file_reviews.reviewed_file').where('round_id', '=', roundId).execute()
  await tables
    .insertInto('case_file_reviews.draw')
    .values({
      round_id: roundId,
      number,
      seed,
      pool: asJson(pool.map(({ id, title }) => ({ id, name: title }))),
      drawn: asJson(drawn.map(({ id }) => id)),
      reason: number > 1 ? reason! : null,
      drawn_by: actor.personId,
      drawn_by_name: actor.name,
      drawn_at: now,
    })
    .execute()
  const sheet = await sheetInForce(db, row.organisation_id, row.kind)
  await tables
    .updateTable('case_file_reviews.round')
    .set({ state: 'reviewing', sheet: asJson(sheet) })
    .where('id', '=', roundId)
    .execute()
  const files = await insertFiles(db, roundId, drawn, now)
  await assign(db, row, files, reviewers, now)
  audit({
    subject: roundSubject(roundId),
    organisationId: row.organisation_id,
    summary: `“${row.title}”第 ${number} 次抽取：${pool.length} 件中抽取 ${drawn.length} 件，种子 ${seed}`,
    details: { seed, pool: pool.map(({ id }) => id), drawn: drawn.map(({ id }) => id), reason: reason ?? null },
  })
  return getRound(db, roundId, actor)
}

function chosenReviewers(possible: readonly PossibleReviewer[], wanted: readonly string[]): PossibleReviewer[] {
  return [...new Set(wanted)].map((id) => {
    const found = possible.find((one) => one.id === id)
    if (!found)
      throw caseFileReviewProblems.refuse(
        'case-file-reviews.reviewer-not-usable',
        '所选评查人不在本单位及下级单位，或者没有可以评查的岗位，请重新选择',
      )
    return found
  })
}

async function insertFiles(
  tx: Transaction,
  roundId: string,
  drawn: readonly SealedDossier[],
  now: Date,
): Promise<FileToAssign[]> {
  const handled = await listCaseHandlers(
    tx,
    drawn.map(({ subjectId }) => subjectId),
  )
  const files = drawn.map((dossier, position) => ({
    id: newId(),
    round_id: roundId,
    organisation_id: dossier.organisationId,
    dossier_id: dossier.id,
    module: dossier.module,
    title: dossier.title,
    pages: dossier.pages,
    sealed_on: dossier.sealedOn,
    file_id: dossier.fileId,
    handlers: [...new Set([...dossier.preparedBy, ...(handled.get(dossier.subjectId) ?? [])])],
    position,
    state: 'reviewing' as const,
    score: null,
    band: null,
    decision: '',
    objection: null,
    changed_at: now,
    revision: 1,
  }))
  await reviewTables(tx)
    .insertInto('case_file_reviews.reviewed_file')
    .values(files.map((file) => ({ ...file, handlers: asJson(file.handlers) })))
    .execute()
  return files.map(({ id, title, organisation_id: organisationId, handlers }) => ({
    id,
    title,
    organisationId,
    handlers,
  }))
}

async function assign(
  tx: Transaction,
  row: RoundTable,
  files: readonly FileToAssign[],
  reviewers: readonly PossibleReviewer[],
  now: Date,
): Promise<void> {
  const outcome = assignReviewers(files, reviewers, row.reviewers_per_file, row.organisation_id)
  if ('lacking' in outcome)
    throw caseFileReviewProblems.refuse(
      'case-file-reviews.reviewer-not-usable',
      `“${outcome.lacking.title}”除去须回避的，所选评查人不足 ${row.reviewers_per_file} 名（办过该案的、上级评查时本单位的人须回避）。请增加评查人，或者减少每份的评查人数`,
    )
  const rows = files.flatMap((file) => outcome.assigned.get(file.id)!.map((one) => assignmentOf(file.id, one, false)))
  await reviewTables(tx).insertInto('case_file_reviews.assignment').values(rows).execute()
  for (const reviewerId of new Set(rows.map((one) => one.reviewer_id)))
    await tellReviewer(tx, row, reviewerId, rows.filter((one) => one.reviewer_id === reviewerId).length, now)
}

/** An assignment without points. */
export function assignmentOf(fileId: string, { id, name }: PossibleReviewer, isThird: boolean) {
  return {
    id: newId(),
    reviewed_file_id: fileId,
    reviewer_id: id,
    reviewer_name: name,
    is_third: isThird,
    state: 'assigned' as const,
    recused_because: '',
    scores: asJson([]),
    defects: asJson([]),
    remark: '',
    total: null,
    submitted_at: null,
    revision: 1,
  }
}

export async function tellReviewer(
  tx: Transaction,
  { id, title, organisation_id: organisationId }: Pick<RoundTable, 'id' | 'title' | 'organisation_id'>,
  reviewerId: string,
  files: number,
  at: Date,
): Promise<void> {
  await notify(tx, {
    recipients: { personIds: [reviewerId] },
    key: `case-file-reviews.round:${id}:assigned:${at.toISOString()}`,
    kind: 'case-file-reviews.assigned',
    title: `“${title}”请您评查 ${files} 份案卷`,
    link: '/case-file-reviews/assignments',
    organisationId,
    at,
  })
}
