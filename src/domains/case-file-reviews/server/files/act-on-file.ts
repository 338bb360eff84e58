import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { caseFileReviewProblems, type FileAction } from '../../contract/index.ts'
import { bandOf } from '../../domain/index.ts'
import { changedMeanwhile, impossible } from '../refusals.ts'
import { reviewTables } from '../tables.ts'
import { findFile, type FoundFile } from './read-file.ts'

/** Locks a file for one act and counts its revision up. @throws Problem when the act is not possible for this person now */
export async function actOnFile(
  tx: Transaction,
  id: string,
  actor: Actor,
  action: FileAction,
  revision: number,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<FoundFile> {
  const tables = reviewTables(tx)
  await tables.selectFrom('case_file_reviews.reviewed_file').select('id').where('id', '=', id).forUpdate().execute()
  const found = await findFile(tx, id, actor, today)
  if (found.row.revision !== revision) throw changedMeanwhile()
  if (!found.file.actions.includes(action)) throw impossible(whyNot(found, action))
  await tables
    .updateTable('case_file_reviews.reviewed_file')
    .set({ revision: revision + 1, changed_at: now })
    .where('id', '=', id)
    .execute()
  return found
}

function whyNot({ file, assignments, held }: FoundFile, action: FileAction): string {
  const isReviewer = assignments.some((one) => one.reviewer_id === held.personId && one.state !== 'recused')
  if (isReviewer && (action === 'decide' || action === 'answerObjection'))
    return '您评查过这份案卷，不能由您认定或答复，请由他人办理'
  if (action === 'object' && file.objection) return '这份案卷已经提出过陈述'
  if (action === 'object' && file.answersUntil) return `陈述须在 ${file.answersUntil} 前、评查结束前提出`
  return '这份案卷现在的状态或您的岗位不允许这样处理，请刷新后查看可以进行的操作'
}

/** Puts down a result, with its band by the round's sheet. @throws Problem `case-file-reviews.wrong-scores` beyond the sheet */
export async function putResult(
  tx: Transaction,
  { row, round, file }: Pick<FoundFile, 'row' | 'round'> & { readonly file: { readonly total: number } },
  score: number,
  decision: string,
): Promise<void> {
  if (score > file.total)
    throw caseFileReviewProblems.refuse(
      'case-file-reviews.wrong-scores',
      `评查表总分 ${file.total} 分，不能认定 ${score} 分`,
    )
  await reviewTables(tx)
    .updateTable('case_file_reviews.reviewed_file')
    .set({ state: 'decided', score, band: bandOf(round.sheet.content, score), decision })
    .where('id', '=', row.id)
    .execute()
}
