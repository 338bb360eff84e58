import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { readPage, type InputOf, type ListPlan, type Page } from '#base/http/index.ts'
import {
  publishingProblems,
  type listPublished,
  type PublicationSubject,
  type Published,
  type PublishedSummary,
  type Verification,
} from '../contract/index.ts'
import { hashOf } from './snapshot-hash.ts'
import { publishingTables, type PublishedTable } from './tables.ts'

type PublishedRow = Selectable<PublishedTable>

const plan: ListPlan<PublishedRow> = {
  orders: { publishedAt: { by: sql`published.published_at`, of: (row) => row.published_at.toISOString() } },
  defaultSort: '-publishedAt',
  id: sql`published.id`,
}

/** What is public now, the latest first; what was replaced by a newer publication of the same record is left out. */
export async function pagePublished(
  db: Db | Transaction,
  query: InputOf<typeof listPublished>['query'],
): Promise<Page<PublishedSummary>> {
  const all = publishingTables(db)
    .selectFrom('publishing.published as published')
    .selectAll('published')
    .where('published.superseded_by', 'is', null)
    .$if(query.kind !== undefined, (some) => some.where('published.subject_kind', '=', query.kind!))
    .$if(query.organisationId !== undefined, (some) =>
      some.where('published.organisation_id', '=', query.organisationId!),
    )
    .$if(!!query.q, (some) => some.where(sql<boolean>`position(${query.q!} in published.title) > 0`))
  const page = await readPage(db, all, plan, query)
  return { ...page, items: page.items.map(toPublishedSummary) }
}

/** The entry of a code, withdrawn and superseded ones included; undefined where there is none. */
export async function findPublished(db: Db | Transaction, code: string): Promise<Published | undefined> {
  const row = await findRow(db, code)
  return row && toPublished(row)
}

/** The latest public entry of a record that was not withdrawn; undefined where there is none. */
export async function findPublishedOf(
  db: Db | Transaction,
  subject: PublicationSubject,
): Promise<PublishedSummary | undefined> {
  const row = await publishingTables(db)
    .selectFrom('publishing.published')
    .selectAll()
    .where('subject_module', '=', subject.module)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('withdrawn_at', 'is', null)
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toPublishedSummary(row)
}

/** @throws Problem `publishing.not-found` */
export async function getPublished(db: Db | Transaction, code: string): Promise<Published> {
  return toPublished(await getRow(db, code))
}

/** Whether what stands there is what was published. @throws Problem `publishing.not-found` */
export async function verifyPublishedByCode(db: Db | Transaction, code: string): Promise<Verification> {
  const row = await getRow(db, code)
  const { verdict, note } = judge(row)
  return {
    code: row.code,
    verdict,
    note,
    title: row.title,
    organisationName: row.organisation_name,
    publishedAt: row.published_at.toISOString(),
    hash: row.hash,
  }
}

function judge(row: PublishedRow): Pick<Verification, 'verdict' | 'note'> {
  if (!row.snapshot) return { verdict: 'withdrawn', note: `已撤下：${row.withdrawal_note}` }
  if (row.snapshot.title !== row.title || hashOf(row.snapshot, 'public', row.attachments) !== row.hash)
    return { verdict: 'altered', note: '现存内容与公布时不一致，请与发布单位核实，不要据此办事' }
  if (row.superseded_by !== null)
    return { verdict: 'superseded', note: `内容与公布时一致，但已有更新的版本，编号 ${row.superseded_by}` }
  return { verdict: 'intact', note: '内容与公布时一致' }
}

async function findRow(db: Db | Transaction, code: string): Promise<PublishedRow | undefined> {
  return publishingTables(db)
    .selectFrom('publishing.published')
    .selectAll()
    .where('code', '=', normalCode(code))
    .executeTakeFirst()
}

async function getRow(db: Db | Transaction, code: string): Promise<PublishedRow> {
  const row = await findRow(db, code)
  if (!row)
    throw publishingProblems.refuse(
      'publishing.not-found',
      `没有编号为“${code}”的公开内容，请核对编号（不含字母 O、I 和数字 0、1）`,
    )
  return row
}

/** As people copy it from paper: in small letters, with blanks or hyphens. */
const normalCode = (written: string) => written.toUpperCase().replaceAll(/[\s-]/g, '')

function toPublishedSummary(row: PublishedRow): PublishedSummary {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    kind: row.subject_kind,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    publishedAt: row.published_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
  }
}

function toPublished(row: PublishedRow): Published {
  return {
    ...toPublishedSummary(row),
    data: row.snapshot?.data ?? null,
    html: row.snapshot?.html ?? '',
    text: row.snapshot?.text ?? '',
    hash: row.hash,
    attachments: row.attachments,
    withdrawalNote: row.withdrawal_note,
    supersededBy: row.superseded_by,
  }
}
