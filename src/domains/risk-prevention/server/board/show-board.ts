import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'
import { ListQuery, scopesOf, type Actor, type InputOf, type UseCase } from '#base/http/index.ts'
import { BatchStep, type Board, type showBoard } from '../../contract/index.ts'
import { boardSentence, type RisingItem } from '../../domain/index.ts'
import { listBatchesUseCase } from '../batches/list-batches.ts'
import { readContent } from '../batches/read-content.ts'
import { warningsOf } from '../dashboard/warnings.ts'
import { settingsOf } from '../settings/settings-of.ts'
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
  const rising = await risingOf(db, actor, today)
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

/** Within all of the person's reach, by the budget of alarms of the unit of their first post. */
async function risingOf(db: Db, actor: Actor, today: string): Promise<readonly RisingItem[]> {
  const unit = actor.posts[0]?.organisationId
  if (!unit) return []
  const within = scopesOf(actor, 'risk-prevention.read')
  const { risingItems } = await warningsOf(db, { within, item: {}, decided: await settingsOf(db, unit) }, today)
  return risingItems
}
