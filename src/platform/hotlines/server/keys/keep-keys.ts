import { sql } from 'kysely'
import { readPage, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import {
  hotlineProblems,
  longestKeyYears,
  type DefinedIntake,
  type HotlineKey,
  type IssuedKey,
} from '../../contract/index.ts'
import { hotlineTables } from '../tables.ts'
import { hotlineSecrets } from './require-key.ts'
import { getKey, inKeyState, selectKeys, toKey } from './select-keys.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { anywhere } from '#base/database/index.ts'

type Endpoints = DefinedIntake['endpoints']

const plan = {
  orders: { createdAt: { by: sql`k.created_at`, of: (row: { created_at: Date }) => row.created_at.toISOString() } },
  defaultSort: '-createdAt',
  id: sql`k.id`,
}
export async function listKeys(
  definition: DefinedIntake,
  { input: { query }, actor, db, today }: UseCase<InputOf<Endpoints['listKeys']>>,
): Promise<Page<HotlineKey>> {
  const found = selectKeys(db, definition, actor)
    .$if(query.state !== undefined, (some) => some.where(inKeyState(query.state!, today)))
    .$if(Boolean(query.q), (some) =>
      some.where(sql<boolean>`(k.name ilike ${anywhere(query.q!)} or o.name ilike ${anywhere(query.q!)})`),
    )
  const page = await readPage(db, found, plan, query)
  return { ...page, items: page.items.map((row) => toKey(row, today)) }
}

/** Makes a key for a unit. The key itself leaves the server here and never again. */
export async function issueKey(
  definition: DefinedIntake,
  { input: { body }, actor, db, now, today, audit }: Writing<InputOf<Endpoints['issueKey']>>,
): Promise<IssuedKey> {
  const { organisationId, name, expiresOn } = body
  const unit = await requireUnit(db, organisationId, actor, definition.permissions.keys)
  const latest = `${Number(today.slice(0, 4)) + longestKeyYears}${today.slice(4)}`
  if (expiresOn < today || expiresOn > latest)
    throw hotlineProblems.refuse(
      'hotlines.key-period',
      `有效期应在今天至 ${latest} 之间（最长 ${longestKeyYears} 年），到期前可另发新密钥`,
      [{ path: 'body.expiresOn', message: `应在 ${today} 至 ${latest} 之间` }],
    )
  const { key, beginning, hash } = hotlineSecrets.newKey()
  const id = newId()
  await hotlineTables(db)
    .insertInto('hotlines.hotline_key')
    .values({
      id,
      module: definition.module,
      organisation_id: organisationId,
      name,
      beginning,
      hash,
      created_by_name: actor.name,
      created_at: now,
      expires_on: expiresOn,
      last_used_on: null,
      revoked_at: null,
      revoked_by_name: null,
      revoked_because: null,
    })
    .execute()
  audit({
    subject: `hotlines.hotline_key:${id}`,
    organisationId,
    summary: `为“${unit.name}”发放热线接口密钥“${name}”，有效至 ${expiresOn}`,
  })
  return { ...(await getKey(db, definition, id, actor, today)), key }
}

/** From now on the key opens nothing; what came in by it stays. */
export async function revokeKey(
  definition: DefinedIntake,
  { input: { params, body }, actor, db, now, today, audit }: Writing<InputOf<Endpoints['revokeKey']>>,
): Promise<HotlineKey> {
  const key = await getKey(db, definition, params.hotlineKeyId, actor, today)
  const { numUpdatedRows } = await hotlineTables(db)
    .updateTable('hotlines.hotline_key')
    .set({ revoked_at: now, revoked_by_name: actor.name, revoked_because: body.reason })
    .where('id', '=', key.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) throw hotlineProblems.refuse('hotlines.not-possible-now', `“${key.name}”已经吊销，无需再次操作`)
  audit({
    subject: `hotlines.hotline_key:${key.id}`,
    organisationId: key.organisationId,
    summary: `吊销“${key.organisationName}”的热线接口密钥“${key.name}”：${body.reason}`,
  })
  return getKey(db, definition, key.id, actor, today)
}
