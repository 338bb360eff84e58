import { Problem } from '#base/http/contract.ts'
import { callSignedIn, type ToDoItem } from '#ui/workbench/index.ts'
import {
  batchStageTexts,
  letterStateTexts,
  listBatches,
  listLetters,
  listSelfReports,
  selfReportStateTexts,
  type BatchSummary,
  type LetterSummary,
  type SelfReportSummary,
} from '../contract/index.ts'

/** What of 风险防控 waits, as lines of 今日: running batches whose present step has a day, self-reports not yet closed, letters to be sent or answered. */
export async function listToDo(signal: AbortSignal): Promise<ToDoItem[]> {
  const lines = await Promise.all([
    batchLines(signal),
    selfReportLines(signal).catch(nothingOfOthers),
    letterLines(signal),
  ])
  return lines.flat()
}

/** Not everybody who sees batches may see each of the rest. */
function nothingOfOthers(error: unknown): ToDoItem[] {
  if (error instanceof Problem && error.code === 'base.forbidden') return []
  throw error
}

async function batchLines(signal: AbortSignal): Promise<ToDoItem[]> {
  const { items } = await callSignedIn(listBatches, { query: { running: 'yes', pageSize: 50 } }, { signal })
  return items.filter(({ dueOn }) => dueOn !== null).map(lineOfBatch)
}

function lineOfBatch(batch: BatchSummary): ToDoItem {
  return {
    id: batch.id,
    dueOn: batch.dueOn,
    title: `${batch.title}：${batchStageTexts[batch.stage]}`,
    missing: `${batch.organisationName} · ${batch.unconfirmed ? `${batch.unconfirmed} 个等级未确认` : `${batch.points} 个风险点`}`,
    path: `/risk-prevention/batches/${batch.id}`,
    actionText: '去办理',
    state: 'mine',
  }
}

async function selfReportLines(signal: AbortSignal): Promise<ToDoItem[]> {
  const open = await Promise.all(
    (['received', 'taken'] as const).map((state) =>
      callSignedIn(listSelfReports, { query: { state, pageSize: 50 } }, { signal }),
    ),
  )
  return open.flatMap(({ items }) => items.map(lineOfSelfReport))
}

function lineOfSelfReport(report: SelfReportSummary): ToDoItem {
  return {
    id: report.id,
    dueOn: null,
    title: `主动改正报告：${report.pointName}`,
    missing: `${report.organisationName} · ${report.shopName} · ${selfReportStateTexts[report.state]}`,
    path: `/risk-prevention/self-reports/${report.id}`,
    actionText: report.state === 'received' ? '去受理' : '去办结',
    state: 'mine',
  }
}

async function letterLines(signal: AbortSignal): Promise<ToDoItem[]> {
  const open = await Promise.all(
    (['draft', 'sent', 'received'] as const).map((state) =>
      callSignedIn(listLetters, { query: { state, pageSize: 50 } }, { signal }),
    ),
  )
  return open.flatMap(({ items }) => items.filter(isOwnTurn).map(lineOfLetter))
}

const isOwnTurn = ({ maySend, mayReceive, mayAnswer }: LetterSummary) => maySend || mayReceive || mayAnswer

function lineOfLetter(letter: LetterSummary): ToDoItem {
  return {
    id: letter.id,
    dueOn: letter.replyOn,
    title: `工作建议函：${letter.title}`,
    missing: letter.maySend
      ? `致${letter.receiverName}，${letterStateTexts[letter.state]}`
      : `${letter.organisationName}来函 ${letter.number}，${letterStateTexts[letter.state]}`,
    path: `/risk-prevention/letters/${letter.id}`,
    actionText: letter.maySend ? '去发出' : letter.mayReceive ? '去签收' : '去答复',
    state: 'mine',
  }
}
