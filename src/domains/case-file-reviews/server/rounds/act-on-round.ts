import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { Round, RoundAction } from '../../contract/index.ts'
import { changedMeanwhile, impossible } from '../refusals.ts'
import { reviewTables } from '../tables.ts'
import { getRound } from './read-round.ts'

/**
 * Locks a round for one act, counts its revision up and answers it as it stood.
 * @throws Problem when it is not there, changed meanwhile, or the act is not possible for this person now
 */
export async function actOnRound(
  tx: Transaction,
  roundId: string,
  actor: Actor,
  action: RoundAction,
  revision: number,
  now: Date,
): Promise<Round> {
  const tables = reviewTables(tx)
  await tables.selectFrom('case_file_reviews.round').select('id').where('id', '=', roundId).forUpdate().execute()
  const round = await getRound(tx, roundId, actor)
  if (round.revision !== revision) throw changedMeanwhile()
  if (!round.actions.includes(action)) throw impossible(whyNot(round, action))
  await tables
    .updateTable('case_file_reviews.round')
    .set({ revision: revision + 1, changed_at: now })
    .where('id', '=', roundId)
    .execute()
  return round
}

function whyNot({ state, undecided }: Round, action: RoundAction): string {
  if (action === 'change' || action === 'discard') return '已经抽取案卷，不能再修改或者删除'
  if (action === 'draw') return '已经有评查人提交打分，不能重新抽取'
  if (action === 'tell' && undecided) return `还有 ${undecided} 份案卷没有结果，全部有结果后再反馈`
  if (action === 'close' && state === 'answering') return '还有陈述没有答复，答复后再结束'
  return '这次评查现在的状态或您的岗位不允许这样处理，请刷新后查看可以进行的操作'
}
