import { sql, type Selectable } from 'kysely'
import { businessToday } from '#base/clock/index.ts'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import {
  mayAct,
  readPage,
  type Actor,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type Page,
  type UseCase,
} from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import {
  letterOutcomeTexts,
  letterStateTexts,
  riskProblems,
  type exportLetters,
  type Letter,
  type LetterSummary,
  type listLetters,
} from '../../contract/index.ts'
import { riskTables, type SuggestionLetterTable } from '../../server/tables.ts'
import { inReach } from '#platform/organisations/index.ts'

export type LetterRow = Selectable<SuggestionLetterTable> & {
  organisation_name: string
  path: string
  receiver_name: string
  receiver_path: string
}

const read = 'risk-prevention.read'

/** Letters that the person's side wrote, and those that were sent to it: a draft concerns nobody but its writer. */
function select(db: Db | Transaction, actor: Actor) {
  const own = inReach(actor, read)
  const received = sql<boolean>`(l.state <> 'draft' and ${inReach(actor, read, 't.path')})`
  return {
    own,
    received,
    query: riskTables(db)
      .selectFrom('risk_prevention.suggestion_letter as l')
      .innerJoin('organisations.organisation as o', 'o.id', 'l.organisation_id')
      .innerJoin('organisations.organisation as t', 't.id', 'l.receiver_id')
      .selectAll('l')
      .select(['o.name as organisation_name', 'o.path', 't.name as receiver_name', 't.path as receiver_path'])
      .where(sql<boolean>`(${own} or ${received})`),
  }
}

/** @throws Problem `risk-prevention.letter-not-found` */
export async function getLetterRow(db: Db | Transaction, id: string, actor: Actor): Promise<LetterRow> {
  const row = await select(db, actor).query.where('l.id', '=', id).executeTakeFirst()
  if (!row) throw riskProblems.refuse('risk-prevention.letter-not-found', '没有这件工作建议函，或它不是发给您单位的')
  return row
}

const plan: ListPlan<LetterRow> = {
  orders: {
    createdAt: { by: sql`l.created_at`, of: (row) => row.created_at.toISOString() },
    replyOn: { by: sql`l.reply_on`, of: (row) => row.reply_on },
  },
  defaultSort: '-createdAt',
  id: sql`l.id`,
}

type Filters = InputOf<typeof exportLetters>['query']

function filtered(db: Db, actor: Actor, { side, state, overdue, riskPointId, q }: Filters) {
  const { own, received, query } = select(db, actor)
  return query
    .$if(side === 'sent', (some) => some.where(own))
    .$if(side === 'received', (some) => some.where(received))
    .$if(state !== undefined, (some) => some.where('l.state', '=', state!))
    .$if(overdue !== undefined, (some) =>
      some.where(sql<boolean>`(l.state in ('sent', 'received') and l.reply_on < ${businessToday()})`),
    )
    .$if(riskPointId !== undefined, (some) => some.where('l.risk_point_id', '=', riskPointId!))
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(l.title ilike ${anywhere(q!)} or l.number ilike ${anywhere(q!)}
        or l.point_name ilike ${anywhere(q!)} or t.name ilike ${anywhere(q!)} or o.name ilike ${anywhere(q!)})`),
    )
}

export async function listLettersUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listLetters>>): Promise<Page<LetterSummary>> {
  const page = await readPage(db, filtered(db, actor, query), plan, query)
  return { ...page, items: page.items.map((row) => summaryOf(row, actor)) }
}

const mostRows = 50_000

export async function exportLettersUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof exportLetters>>): Promise<FileAnswer> {
  const rows = await filtered(db, actor, query).orderBy('l.created_at', 'desc').limit(mostRows).execute()
  const lines = rows.map((row) => [
    row.number,
    row.title,
    row.organisation_name,
    row.receiver_name,
    row.point_name,
    row.reply_on,
    letterStateTexts[row.state],
    row.outcome && letterOutcomeTexts[row.outcome],
    row.answer,
  ])
  const header = ['文号', '标题', '发函单位', '收函单位', '风险点', '请答复日期', '状态', '结果', '答复']
  return { fileName: `工作建议函-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}

export async function getLetter(db: Db | Transaction, id: string, actor: Actor): Promise<Letter> {
  const row = await getLetterRow(db, id, actor)
  return {
    ...summaryOf(row, actor),
    batchId: row.batch_id,
    text: row.text,
    basis: row.basis,
    createdByName: row.created_by_name,
    sentByName: row.sent_by_name,
    sentAt: row.sent_at?.toISOString() ?? null,
    receivedByName: row.received_by_name,
    receivedAt: row.received_at?.toISOString() ?? null,
    answeredByName: row.answered_by_name,
    answeredAt: row.answered_at?.toISOString() ?? null,
  }
}

function summaryOf(row: LetterRow, actor: Actor): LetterSummary {
  const mayAnswer = mayAct(actor, 'risk-prevention.answer-letters', row.receiver_path)
  const isOpen = row.state === 'sent' || row.state === 'received'
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    receiverId: row.receiver_id,
    receiverName: row.receiver_name,
    riskPointId: row.risk_point_id,
    pointName: row.point_name,
    measure: row.measure,
    title: row.title,
    number: row.number,
    replyOn: row.reply_on,
    state: row.state,
    outcome: row.outcome,
    answer: row.answer,
    isOverdue: isOpen && row.reply_on < businessToday(),
    maySend: row.state === 'draft' && mayAct(actor, 'risk-prevention.confirm', row.path),
    mayReceive: row.state === 'sent' && mayAnswer,
    mayAnswer: row.state === 'received' && mayAnswer,
    revision: row.revision,
  }
}
