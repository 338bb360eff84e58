import { sql } from 'kysely'
import { ListQuery, scopesOf, type InputOf, type UseCase } from '#base/http/index.ts'
import { BatchStep, type Board, type showBoard } from '../../contract/index.ts'
import { boardSentence, risingItems } from '../../domain/index.ts'
import { listBatchesUseCase } from '../batches/list-batches.ts'
import { readContent } from '../batches/read-content.ts'
import { wholeMonths } from '../evaluation/whole-months.ts'
import { countRecordsByDay } from '../records/index.ts'
import { riskTables } from '../tables.ts'

const mostBatches = 50

/** Running batches within reach, counted by step, with what asks for something said first. */
export async function showBoardUseCase(request: UseCase<InputOf<typeof showBoard>>): Promise<Board> {
  const { db, input, today, actor } = request
  const listed = await listBatchesUseCase({
    ...request,
    input: {
      ...input,
      params: undefined,
      body: undefined,
      query: {
        ...ListQuery.parse({ pageSize: mostBatches }),
        ...(input.query.organisationId ? { organisationId: input.query.organisationId } : {}),
        running: 'yes',
      },
    },
  })
  const running = listed.items
  const steps = BatchStep.options.map((step) => {
    const here = running.filter(({ stage }) => stage === step)
    return { step, batches: here.length, points: here.reduce((sum, { points }) => sum + points, 0) }
  })
  const rows = running.length
    ? await riskTables(db)
        .selectFrom('risk_prevention.batch')
        .selectAll()
        .where(
          'id',
          'in',
          running.map(({ id }) => id),
        )
        .where(sql<boolean>`stage in ('points', 'measures', 'consultation', 'publication')`)
        .execute()
    : []
  const counted = await countRecordsByDay(db, {
    within: scopesOf(actor, 'risk-prevention.read'),
    ...wholeMonths(`${Number(today.slice(0, 4)) - 2}${today.slice(4, 7)}-01`, today),
  })
  const rising = risingItems(counted, today)
  const contents = await Promise.all(rows.map((row) => readContent(db, row)))
  return {
    steps,
    running,
    rising: rising.map((one) => ({ ...one, advice: `近期“${one.item}”多发，请对照风险提示自查` })),
    sentence: boardSentence({
      rising: rising.length,
      running: running.length,
      unpublished: sumOf(contents.filter(({ publication }) => publication !== 'published').map(({ points }) => points)),
      unconfirmed: sumOf(contents.map(({ unconfirmed }) => unconfirmed)),
      opinionsUnanswered: sumOf(contents.map(({ consultation }) => consultation?.unanswered ?? 0)),
      overdueSteps: running.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    }),
  }
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
