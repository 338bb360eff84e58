import type { Transaction } from '#base/database/index.ts'
import type { Actor, FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { anyKind } from '#platform/files/contract/index.ts'
import { answerStoredFile, takeUpload } from '#platform/files/index.ts'
import {
  caseFileReviewProblems,
  defectCorrected,
  type correctDefect,
  type Defect,
  type downloadCorrection,
  type judgeCorrection,
  type strikeDefect,
} from '../../contract/index.ts'
import { changedMeanwhile, impossible } from '../refusals.ts'
import { reviewTables, type DefectTable } from '../tables.ts'
import { remindOfDefect, stopReminding } from './remind.ts'
import { getDefect } from './select-defects.ts'

const subjectOf = (id: string) => `case-file-reviews.defect:${id}`

async function actOnDefect(
  tx: Transaction,
  id: string,
  actor: Actor,
  action: Defect['actions'][number],
  revision: number,
): Promise<Defect> {
  await reviewTables(tx).selectFrom('case_file_reviews.defect').select('id').where('id', '=', id).forUpdate().execute()
  const defect = await getDefect(tx, id, actor)
  if (defect.revision !== revision) throw changedMeanwhile()
  if (!defect.actions.includes(action))
    throw impossible('这个问题现在的状态或您的岗位不允许这样处理，请刷新后查看可以进行的操作')
  return defect
}

async function change(tx: Transaction, { id, revision }: Defect, set: Partial<DefectTable>, at: Date): Promise<void> {
  await reviewTables(tx)
    .updateTable('case_file_reviews.defect')
    .set({ ...set, revision: revision + 1, changed_at: at })
    .where('id', '=', id)
    .execute()
}

/** The sealed dossier stays as it is; what mends it lies beside it here, or is bound by its own domain as a further version. */
export async function correctDefectUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof correctDefect>>): Promise<Defect> {
  const { defectId } = input.params
  const { revision, text, uploadId } = input.body
  const defect = await actOnDefect(db, defectId, actor, 'correct', revision)
  const { organisationId } = defect
  const rules = { accept: [...anyKind], maximumBytes: 100 * 1024 * 1024 }
  const file = uploadId ? await takeUpload(db, { uploadId, organisationId, actor, at: now, rules }) : null
  await change(
    db,
    defect,
    {
      state: 'corrected',
      correction: text,
      corrected_by_name: actor.name,
      correction_file_id: file?.id ?? defect.correctionFile,
    },
    now,
  )
  await stopReminding(db, defectId)
  audit({ subject: subjectOf(defectId), organisationId, summary: `报案卷问题的整改情况：${defect.text.slice(0, 60)}` })
  return getDefect(db, defectId, actor)
}

export async function judgeCorrectionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof judgeCorrection>>): Promise<Defect> {
  const { defectId } = input.params
  const { body } = input
  const defect = await actOnDefect(db, defectId, actor, 'judge', body.revision)
  const { organisationId, text } = defect
  const judged = { verdict: body.words, judged_by_name: actor.name }
  if (body.outcome === 'returned') {
    if (body.correctBy < today)
      throw caseFileReviewProblems.refuse('case-file-reviews.wrong-day', '新的整改期限不能早于今天')
    await change(db, defect, { ...judged, state: 'found', correct_by: body.correctBy }, now)
    await remindOfDefect(
      db,
      {
        id: defectId,
        organisation_id: organisationId,
        reviewed_file_id: defect.reviewedFileId,
        text,
        correct_by: body.correctBy,
      },
      today,
    )
  } else {
    const { id } = await recordFact(db, {
      kind: defectCorrected,
      organisationId,
      occurredOn: today,
      at: now,
      subject: {
        module: 'case-file-reviews',
        id: defectId,
        label: defect.fileTitle,
        link: `/case-file-reviews/files/${defect.reviewedFileId}`,
      },
      facts: { round: defect.roundTitle, defect: text },
      actor,
    })
    await change(db, defect, { ...judged, state: 'confirmed', fact_id: id }, now)
  }
  audit({
    subject: subjectOf(defectId),
    organisationId,
    summary: `核实案卷问题的整改：${body.outcome === 'confirmed' ? '已整改' : '退回再改'}，${body.words}`,
  })
  return getDefect(db, defectId, actor)
}

export async function strikeDefectUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof strikeDefect>>): Promise<Defect> {
  const { defectId } = input.params
  const { revision, reason } = input.body
  const defect = await actOnDefect(db, defectId, actor, 'strike', revision)
  await change(db, defect, { state: 'struck', verdict: reason, judged_by_name: actor.name }, now)
  await stopReminding(db, defectId)
  audit({
    subject: subjectOf(defectId),
    organisationId: defect.organisationId,
    summary: `撤销案卷问题“${defect.text.slice(0, 60)}”：${reason}`,
  })
  return getDefect(db, defectId, actor)
}

export async function downloadCorrectionUseCase({
  input,
  actor,
  db,
  audit,
}: Writing<InputOf<typeof downloadCorrection>>): Promise<FileAnswer> {
  const defect = await getDefect(db, input.params.defectId, actor)
  if (!defect.correctionFile)
    throw caseFileReviewProblems.refuse('case-file-reviews.defect-not-found', '这个问题没有整改材料')
  audit({
    subject: subjectOf(defect.id),
    organisationId: defect.organisationId,
    summary: `下载案卷问题“${defect.text.slice(0, 60)}”的整改材料`,
  })
  return answerStoredFile(db, defect.correctionFile)
}
