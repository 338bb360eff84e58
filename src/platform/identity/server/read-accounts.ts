import { sql, type SqlBool } from 'kysely'
import type { z } from 'zod'
import { now } from '#base/clock/index.ts'
import { anywhere, beginningWith, type Db, type Transaction } from '#base/database/index.ts'
import {
  isWithin,
  readPage,
  scopesOf,
  subtree,
  type Actor,
  type ListPlan,
  type Page,
  type PageRequest,
} from '#base/http/index.ts'
import { getOrganisation, withinRanges } from '#platform/organisations/index.ts'
import { identityProblems, type Account, type AccountFilter } from '../contract/index.ts'
import { maskedEmail, maskedPhone } from '../domain/masking.ts'
import { listPostsOf } from './read-posts.ts'
import { identityTables } from './tables.ts'

type Filter = z.output<typeof AccountFilter>
type Row = Awaited<ReturnType<ReturnType<typeof selectAccounts>['execute']>>[number]

const plan: ListPlan<Row> = {
  orders: {
    name: { by: sql`p.name collate "zh-x-icu"`, of: (row) => row.name },
    username: { by: sql`p.username`, of: (row) => row.username },
    lastSignInAt: {
      by: sql`coalesce(p.last_sign_in_at, '-infinity'::timestamptz)`,
      of: (row) => row.lastSignInAt?.toISOString() ?? '-infinity',
    },
  },
  defaultSort: 'name',
  id: sql`p.id`,
}

/** Accounts that units within the reader's scope keep; contacts masked. */
export async function listAccounts(
  db: Db | Transaction,
  actor: Actor,
  filter: Filter,
  request: PageRequest,
  today: string,
): Promise<Page<Account>> {
  const page = await readPage(db, await filtered(db, actor, filter, today), plan, request)
  return { ...page, items: await asAccounts(db, page.items, today) }
}

export async function listAllAccounts(
  db: Db | Transaction,
  actor: Actor,
  filter: Filter,
  today: string,
): Promise<Account[]> {
  const query = await filtered(db, actor, filter, today)
  return asAccounts(db, await query.orderBy('o.path').orderBy('p.id').execute(), today)
}

/** @throws Problem where there is none, or outside the actor's scope for this permission */
export async function getAccount(
  db: Db | Transaction,
  actor: Actor,
  permission: string,
  personId: string,
  today: string,
): Promise<Account> {
  const row = await selectAccounts(db).where('p.id', '=', personId).executeTakeFirst()
  if (!row) throw identityProblems.refuse('identity.account-not-found', '没有这个账号，请返回列表重新选择')
  if (!scopesOf(actor, permission).some((scope) => isWithin(row.organisationPath, scope)))
    throw identityProblems.refuse('identity.outside-scope', `${row.name}的账号不在您的管辖范围内`)
  return (await asAccounts(db, [row], today))[0]!
}

function selectAccounts(db: Db | Transaction) {
  return identityTables(db)
    .selectFrom('identity.person as p')
    .innerJoin('identity.credential as c', 'c.person_id', 'p.id')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'p.username', 'p.title', 'p.phone', 'p.email', 'p.last_sign_in_at as lastSignInAt'])
    .select(['o.id as organisationId', 'o.name as organisationName', 'o.path as organisationPath'])
    .select(['p.disabled_at', 'c.locked_until', 'c.must_change_since', 'c.totp_enrolled_at'])
}

async function filtered(db: Db | Transaction, actor: Actor, filter: Filter, today: string) {
  const { role, state, q } = filter
  const range = filter.within ? subtree((await getOrganisation(db, filter.within)).path) : undefined
  const at = now()
  const isLocked = sql<SqlBool>`(c.locked_until is not null and c.locked_until > ${at})`
  return selectAccounts(db)
    .where(withinRanges(scopesOf(actor, 'identity.view-accounts')))
    .$if(range !== undefined, (query) => query.where(withinRanges([range!])))
    .$if(role !== undefined, (query) => query.where(holds(role!, today)))
    .$if(state === 'disabled', (query) => query.where('p.disabled_at', 'is not', null))
    .$if(state === 'locked', (query) => query.where('p.disabled_at', 'is', null).where(isLocked))
    .$if(state === 'active', (query) => query.where('p.disabled_at', 'is', null).where(sql<SqlBool>`not ${isLocked}`))
    .$if(q !== undefined && q !== '', (query) => query.where(matchesPerson(q!)))
}

export function holds(role: string, today: string) {
  return sql<SqlBool>`exists (select 1 from identity.post where post.person_id = p.id and post.role = ${role}
    and post.from_on <= ${today} and (post.last_on is null or post.last_on >= ${today}))`
}

/** By name, user name, or the first letters in pinyin. */
export function matchesPerson(q: string) {
  const words = anywhere(q)
  return sql<SqlBool>`(p.name ilike ${words} or p.username ilike ${words} or p.initials like ${beginningWith(q.toLowerCase())})`
}

async function asAccounts(db: Db | Transaction, rows: readonly Row[], today: string): Promise<Account[]> {
  const posts = await listPostsOf(
    db,
    rows.map((row) => row.id),
    today,
  )
  const at = now()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    username: row.username,
    organisationId: row.organisationId,
    organisationName: row.organisationName,
    title: row.title,
    phone: maskedPhone(row.phone),
    email: maskedEmail(row.email),
    state: row.disabled_at ? 'disabled' : row.locked_until && row.locked_until > at ? 'locked' : 'active',
    mustChangePassword: row.must_change_since !== null,
    secondFactor: row.totp_enrolled_at !== null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    posts: posts.get(row.id) ?? [],
  }))
}
