import type { Db, Transaction } from '#base/database/index.ts'
import { dayOf } from '#base/clock/index.ts'
import type { Actor } from '#base/http/index.ts'
import { listAwaitingResults } from '#domains/assessment/index.ts'
import { listOpenExtensions, listOpenQuestions } from '#domains/programmes/index.ts'
import type { LeaderPage } from '../../contract/index.ts'
import { selectInstructions } from '../instructions/select-instructions.ts'

type Decision = LeaderPage['decisions'][number]

/** Everything that waits for a decision in the unit of the page; what units wait for stands first. */
export async function listDecisions(db: Db | Transaction, actor: Actor, today: string): Promise<Decision[]> {
  const [extensions, results, feedback, questions] = await Promise.all([
    listOpenExtensions(db, actor, today),
    listAwaitingResults(db, actor),
    selectInstructions(db, actor, { state: 'answered' }, today).orderBy('x.due_on').limit(200).execute(),
    listOpenQuestions(db, actor),
  ])
  return [
    ...extensions.map((one): Decision => ({
      kind: 'extension',
      key: `extension-${one.taskId}`,
      text: `${one.name}：申请延期至 ${one.askedUntil}，${one.reason}`,
      owner: one.organisationName,
      ownerOrganisationId: null,
      when: `${dayOf(one.askedAt)} 申请`,
      list: `/tasks/${one.taskId}`,
    })),
    ...results.map((one): Decision => ({
      kind: one.stage === 'appealed' ? 'objection' : 'approval',
      key: `result-${one.id}`,
      text:
        one.stage === 'appealed'
          ? `对考评结果提出申诉（${one.programmeTitle}）`
          : `考评结果待签批（${one.programmeTitle}）`,
      owner: one.organisationName,
      ownerOrganisationId: null,
      when: one.stage === 'appealed' ? '待复核' : '已集体审定',
      list: `/assessment/results/${one.id}`,
    })),
    ...feedback.map((one): Decision => ({
      kind: 'feedback',
      key: `instruction-${one.id}`,
      text: one.text,
      owner: one.ownerPersonName ?? one.ownerOrganisationName,
      ownerOrganisationId: one.ownerOrganisationId,
      when: `期限 ${one.dueOn}`,
      list: `/instructions/${one.id}`,
    })),
    ...questions.map((one): Decision => ({
      kind: 'question',
      key: `question-${one.id}`,
      text: one.rowCode ? `${one.rowCode} ${one.question}` : one.question,
      owner: one.programmeTitle,
      ownerOrganisationId: null,
      when: '印发前须确定',
      list: `/programmes/${one.programmeId}`,
    })),
  ]
}
