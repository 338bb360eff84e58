import type { Db, Transaction } from '#base/database/index.ts'
import { getState } from '#platform/procedures/domain/index.ts'
import { inquiryProblems } from '../contract/index.ts'
import { inquiry } from '../domain/index.ts'
import { listAnswerFiles } from './files/answer-files.ts'
import { inquiryTables, type AskerAct, type QuestionRow } from './tables.ts'

const shown = [
  'id',
  'code',
  'organisation_name',
  'received_at',
  'state',
  'due_on',
  'asked',
  'answer',
  'basis',
  'answered_on',
  'refusal',
  'go_to',
  'may_ask_again',
  'rated',
] as const

export type AskersView = Pick<QuestionRow, (typeof shown)[number]> & {
  readonly stateText: string
  /** What came with the answer. */
  readonly answerFiles: readonly { readonly id: string; readonly name: string; readonly bytes: number }[]
  /** What the asker may do now. */
  readonly acts: readonly AskerAct[]
}

/** What the holder of a code reads: how far it is and the answer; neither the question's words nor a name. */
export async function readQuestion(db: Db | Transaction, code: string): Promise<AskersView> {
  const found = await inquiryTables(db)
    .selectFrom('inquiries.question')
    .select(shown)
    .where('code', '=', code.toUpperCase().replaceAll(/[\s-]/g, ''))
    .executeTakeFirst()
  if (!found)
    throw inquiryProblems.refuse(
      'inquiries.not-found',
      `没有查询码为“${code.slice(0, 40)}”的咨询，请核对；查询码里没有字母 O、I 和数字 0、1`,
    )
  return {
    ...found,
    stateText: getState(inquiry.editions[0]!, found.state).text,
    answerFiles: await listAnswerFiles(db, found.id),
    acts: actsOf(found),
  }
}

type Standing = Pick<QuestionRow, 'state' | 'may_ask_again' | 'rated'>

function actsOf({ state, may_ask_again, rated }: Standing): AskerAct[] {
  if (state === 'supplementing') return ['supplement', 'withdraw']
  if (['received', 'handling', 'drafted'].includes(state)) return ['withdraw']
  if (state !== 'answered') return []
  return [...(may_ask_again ? (['askAgain'] as const) : []), ...(rated ? [] : (['rate'] as const))]
}
