import { sql } from 'kysely'
import { readPage, type InputOf, type ListPlan, type UseCase, type Writing } from '#base/http/index.ts'
import { findOrganisation } from '#platform/organisations/index.ts'
import {
  inquiryProblems,
  type dropRoutingWord,
  type listRoutingWords,
  type putRoutingWord,
  type RoutingWord,
} from '../../contract/index.ts'
import { inquiryTables } from '../tables.ts'

const plan: ListPlan<RoutingWord & { id: string }> = {
  orders: {
    word: { by: sql`word collate "C"`, of: ({ word }) => word },
    organisationName: { by: sql`organisation_name collate "C"`, of: ({ organisationName }) => organisationName },
  },
  defaultSort: 'word',
  id: sql`word`,
}

export async function listRoutingWordsUseCase({ input, db }: UseCase<InputOf<typeof listRoutingWords>>) {
  const q = escapeLike(input.query.q ?? '')
  const rows = inquiryTables(db)
    .selectFrom('inquiries.routing_word')
    .select([
      'word as id',
      'word',
      'organisation_id as organisationId',
      'organisation_name as organisationName',
      'decided_by_name as decidedByName',
      sql<string>`to_char(decided_at, 'YYYY-MM-DD"T"HH24:MI:SSOF')`.as('decidedAt'),
    ])
    .$if(q !== '', (some) => some.where((eb) => eb.or([eb('word', 'like', q), eb('organisation_name', 'like', q)])))
  return readPage(db, rows, plan, input.query)
}

const escapeLike = (q: string): string => (q ? `%${q.replaceAll(/[%_\\]/g, String.raw`\$&`)}%` : '')

export async function putRoutingWordUseCase({
  input,
  db,
  actor,
  now,
  audit,
}: Writing<InputOf<typeof putRoutingWord>>): Promise<RoutingWord> {
  const { word, organisationId } = input.body
  const body = await findOrganisation(db, organisationId)
  if (!body) throw inquiryProblems.refuse('inquiries.not-found', '没有这个单位，请重新选择')
  const values = {
    organisation_id: organisationId,
    organisation_name: body.name,
    decided_by_name: actor.name,
    decided_at: now,
  }
  await inquiryTables(db)
    .insertInto('inquiries.routing_word')
    .values({ word, ...values })
    .onConflict((conflict) => conflict.column('word').doUpdateSet(values))
    .execute()
  audit({ subject: `inquiries.routing-word:${word}`, organisationId, summary: `含“${word}”的咨询分送${body.name}` })
  return {
    word,
    organisationId,
    organisationName: body.name,
    decidedByName: actor.name,
    decidedAt: now.toISOString(),
  }
}

export async function dropRoutingWordUseCase({
  input,
  db,
  audit,
}: Writing<InputOf<typeof dropRoutingWord>>): Promise<void> {
  const { word } = input.params
  const dropped = await inquiryTables(db)
    .deleteFrom('inquiries.routing_word')
    .where('word', '=', word)
    .returning('organisation_id')
    .executeTakeFirst()
  if (!dropped) throw inquiryProblems.refuse('inquiries.not-found', `没有“${word}”这条分送规则，可能已被删除`)
  audit({
    subject: `inquiries.routing-word:${word}`,
    organisationId: dropped.organisation_id,
    summary: `删除咨询分送规则“${word}”`,
  })
}
