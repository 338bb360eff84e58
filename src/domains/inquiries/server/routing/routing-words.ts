import { sql } from 'kysely'
import { anywhere, type Transaction } from '#base/database/index.ts'
import { mayAct, readPage, type InputOf, type ListPlan, type UseCase, type Writing } from '#base/http/index.ts'
import { findOrganisation, type OrganisationsTables } from '#platform/organisations/index.ts'
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
  const q = input.query.q && anywhere(input.query.q)
  const rows = inquiryTables(db)
    .selectFrom('inquiries.routing_word')
    .select([
      'word as id',
      'word',
      'organisation_id as organisationId',
      'organisation_name as organisationName',
      'decided_by_name as decidedByName',
      // The form that browsers read: `OF` would give +08 without minutes.
      sql<string>`to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as('decidedAt'),
    ])
    .$if(!!q, (some) => some.where((eb) => eb.or([eb('word', 'like', q!), eb('organisation_name', 'like', q!)])))
  return readPage(db, rows, plan, input.query)
}

export async function putRoutingWordUseCase({
  input,
  db,
  actor,
  now,
  audit,
}: Writing<InputOf<typeof putRoutingWord>>): Promise<RoutingWord> {
  const { word, organisationId } = input.body
  const body = await findOrganisation(db, organisationId)
  if (!body || !mayAct(actor, 'inquiries.route', body.path))
    throw inquiryProblems.refuse('inquiries.not-found', '没有这个单位，或不在您的范围内，请重新选择')
  const before = await findWord(db, word)
  if (before && !mayAct(actor, 'inquiries.route', before.path))
    throw inquiryProblems.refuse(
      'inquiries.not-possible-now',
      `“${word}”已由${before.organisation_name}使用，请由上级办公室调整`,
    )
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
  actor,
  audit,
}: Writing<InputOf<typeof dropRoutingWord>>): Promise<void> {
  const { word } = input.params
  const dropped = await findWord(db, word)
  if (!dropped || !mayAct(actor, 'inquiries.route', dropped.path))
    throw inquiryProblems.refuse('inquiries.not-found', `没有“${word}”这条分送规则，可能已被删除`)
  await inquiryTables(db).deleteFrom('inquiries.routing_word').where('word', '=', word).execute()
  audit({
    subject: `inquiries.routing-word:${word}`,
    organisationId: dropped.organisation_id,
    summary: `删除咨询分送规则“${word}”`,
  })
}

/** The rule of a word, with where its body stands; held until the transaction ends. */
function findWord(tx: Transaction, word: string) {
  return inquiryTables(tx)
    .withTables<OrganisationsTables>()
    .selectFrom('inquiries.routing_word as w')
    .innerJoin('organisations.organisation as o', 'o.id', 'w.organisation_id')
    .select(['w.organisation_id', 'w.organisation_name', 'o.path'])
    .where('w.word', '=', word)
    .forUpdate('w')
    .executeTakeFirst()
}
