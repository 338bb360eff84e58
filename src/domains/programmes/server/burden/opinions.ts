import { sql, type SqlBool } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { readPage, type Actor, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import {
  programmeProblems,
  type answerBurdenOpinion,
  type BurdenOpinionView,
  type giveBurdenOpinion,
  type listBurdenOpinions,
} from '../../contract/index.ts'
import { burdenTables } from './tables.ts'
import { inReach } from '#platform/organisations/index.ts'

const permission = 'programmes.answer-opinions'
const pageOfTask = /\/tasks\/([0-9a-f-]{36})(?:\/|$)/
const pageOfProgramme = /\/programmes\/([0-9a-f-]{36})(?:\/|$)/

/** Neither person nor unit is kept with the words. */
export async function giveBurdenOpinionUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof giveBurdenOpinion>>): Promise<{ id: string }> {
  const { page, pageTitle, text } = input.body
  const id = newId()
  await burdenTables(db)
    .insertInto('programmes.burden_opinion')
    .values({
      id,
      page,
      page_title: pageTitle,
      text,
      receiver_id: (await issuerOf(db, page)) ?? (await rootOf(db, actor)),
      at: now,
      answer: null,
      answered_by: null,
      answered_by_name: null,
      answered_at: null,
    })
    .execute()
  audit({ summary: '提交减负意见' })
  return { id }
}

/** The unit that asked for what the page is about. */
async function issuerOf(db: Db | Transaction, page: string): Promise<string | undefined> {
  const taskId = pageOfTask.exec(page)?.[1]
  const programmeId = pageOfProgramme.exec(page)?.[1]
  if (!taskId && !programmeId) return undefined
  const found = await burdenTables(db)
    .selectFrom('programmes.programme as p')
    .select('p.organisation_id')
    .$if(programmeId !== undefined, (query) => query.where(sql<SqlBool>`p.id::text = ${programmeId}`))
    .$if(programmeId === undefined, (query) =>
      query.where(
        sql<SqlBool>`exists (select 1 from programmes.task t where t.programme_id = p.id and t.id::text = ${taskId})`,
      ),
    )
    .executeTakeFirst()
  return found?.organisation_id
}

const rootPathOf = (path: string) => path.split('.')[0]!

async function rootOf(db: Db | Transaction, actor: Actor): Promise<string | null> {
  const post = actor.posts[0]
  if (!post) return null
  const root = await burdenTables(db)
    .selectFrom('organisations.organisation')
    .select('id')
    .where('path', '=', rootPathOf(post.organisationPath))
    .executeTakeFirst()
  return root?.id ?? null
}

function selectOpinions(db: Db | Transaction, actor: Actor) {
  const isOwn = inReach(actor, permission)
  const roots = [...new Set(actor.posts.map((post) => rootPathOf(post.organisationPath)))]
  return burdenTables(db)
    .selectFrom('programmes.burden_opinion as b')
    .innerJoin('organisations.organisation as o', 'o.id', 'b.receiver_id')
    .where(sql<SqlBool>`(${isOwn} or (b.answer is not null and split_part(o.path, '.', 1) = any(${roots}::text[])))`)
    .select([
      'b.id',
      'b.page',
      'b.page_title as pageTitle',
      'b.text',
      'o.name as receiverName',
      'b.at',
      'b.answer',
      'b.answered_by_name as answeredByName',
      'b.answered_at as answeredAt',
    ])
    .select(isOwn.as('mayAnswer'))
}

export async function listBurdenOpinionsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listBurdenOpinions>>): Promise<Page<BurdenOpinionView>> {
  const { cursor, page, pageSize, sort, q, answered } = input.query
  const words = anywhere(q)
  const matching = selectOpinions(db, actor)
    .$if(answered === 'yes', (query) => query.where('b.answer', 'is not', null))
    .$if(answered === 'no', (query) => query.where('b.answer', 'is', null))
    .$if(!!q, (query) =>
      query.where((where) => where.or([where('b.text', 'ilike', words), where('b.page_title', 'ilike', words)])),
    )
  const plan = {
    orders: { at: { by: sql`b.at`, of: (row: { at: Date }) => row.at.toISOString() } },
    defaultSort: '-at',
    id: sql`b.id`,
  }
  const found = await readPage(db, matching, plan, { cursor, page, pageSize, sort })
  return {
    ...found,
    items: found.items.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
    })),
  }
}

/** Answered once; the first answer stands. */
export async function answerBurdenOpinionUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof answerBurdenOpinion>>): Promise<undefined> {
  const { opinionId } = input.params
  const opinion = await selectOpinions(db, actor).where('b.id', '=', opinionId).executeTakeFirst()
  if (!opinion?.mayAnswer)
    throw programmeProblems.refuse('programmes.opinion-not-found', '没有这条减负意见，或不由您的单位答复')
  const answered = await burdenTables(db)
    .updateTable('programmes.burden_opinion')
    .set({ answer: input.body.answer, answered_by: actor.personId, answered_by_name: actor.name, answered_at: now })
    .where('id', '=', opinionId)
    .where('answer', 'is', null)
    .executeTakeFirst()
  if (!answered.numUpdatedRows)
    throw programmeProblems.refuse('programmes.already-answered', '这条意见已由他人答复，请刷新后查看')
  audit({ subject: `programmes.burden-opinion:${opinionId}`, summary: `答复减负意见（${opinion.pageTitle}）` })
  return undefined
}
