import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { listFiles } from '#platform/files/index.ts'
import {
  publishingProblems,
  type Publication,
  type PublicationSubject,
  type PublicationSummary,
} from '../contract/index.ts'
import { publishingTables, type PublicationTable } from './tables.ts'

export type PublicationRow = Selectable<PublicationTable>

export const unknownPublication = () =>
  publishingProblems.refuse('publishing.not-found', '没有找到这件发布件，可能链接有误，或不在您的权限范围内')

/** @throws Problem `publishing.not-found` */
export async function getPublicationRow(db: Db | Transaction, id: string): Promise<PublicationRow> {
  const row = await publishingTables(db)
    .selectFrom('publishing.publication')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw unknownPublication()
  return row
}

/** The whole publication. @throws Problem `publishing.not-found` */
export async function getPublication(db: Db | Transaction, id: string): Promise<Publication> {
  return toPublication(db, await getPublicationRow(db, id))
}

/** The latest publication of a record that was not given up; undefined where there is none. */
export async function findPublicationOf(
  db: Db | Transaction,
  subject: PublicationSubject,
): Promise<Publication | undefined> {
  const row = await publishingTables(db)
    .selectFrom('publishing.publication')
    .selectAll()
    .where('subject_module', '=', subject.module)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('state', '<>', 'discarded')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toPublication(db, row)
}

export async function toPublication(db: Db | Transaction, row: PublicationRow): Promise<Publication> {
  const tables = publishingTables(db)
  const steps = await tables
    .selectFrom('publishing.step')
    .selectAll()
    .where('publication_id', '=', row.id)
    .orderBy('id')
    .execute()
  return {
    ...toSummary(row),
    snapshot: row.snapshot,
    hash: row.hash,
    attachments: await listAttachments(db, row.id),
    findings: await listFindings(db, row.id),
    steps: steps.map((step) => ({
      action: step.action,
      personId: step.person_id,
      personName: step.person_name,
      onBehalfOf: step.on_behalf_of,
      comment: step.comment,
      at: step.at.toISOString(),
    })),
    waiver:
      row.waived_at === null
        ? null
        : { by: row.waived_by_name ?? '', reason: row.waived_reason ?? '', at: row.waived_at.toISOString() },
    code: row.code,
    withdrawalNote: row.withdrawal_note,
  }
}

export function toSummary(row: PublicationRow): PublicationSummary {
  return {
    id: row.id,
    title: row.title,
    subject: { module: row.subject_module, kind: row.subject_kind, id: row.subject_id },
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    scope: row.scope,
    state: row.state,
    draftedBy: { personId: row.drafted_by, name: row.drafted_by_name },
    changedAt: row.changed_at.toISOString(),
    publishedAt: row.published_at?.toISOString() ?? null,
    revision: row.revision,
  }
}

export async function listAttachments(
  db: Db | Transaction,
  publicationId: string,
): Promise<Publication['attachments']> {
  const rows = await publishingTables(db)
    .selectFrom('publishing.attachment')
    .select('file_id')
    .where('publication_id', '=', publicationId)
    .orderBy('position')
    .execute()
  const files = await listFiles(
    db,
    rows.map(({ file_id }) => file_id),
  )
  return files.map(({ id, name, bytes, sha256 }) => ({ fileId: id, name, bytes, sha256 }))
}

async function listFindings(db: Db | Transaction, publicationId: string): Promise<Publication['findings']> {
  const rows = await publishingTables(db)
    .selectFrom('publishing.finding')
    .selectAll()
    .where('publication_id', '=', publicationId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    quote: row.quote,
    occurrences: row.occurrences,
    cleared:
      row.cleared_at === null
        ? null
        : { reason: row.cleared_reason ?? '', by: row.cleared_by_name ?? '', at: row.cleared_at.toISOString() },
  }))
}

/** How many findings nobody has dealt with. */
export async function countOpenFindings(db: Db | Transaction, publicationId: string): Promise<number> {
  const { count } = await publishingTables(db)
    .selectFrom('publishing.finding')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('publication_id', '=', publicationId)
    .where('cleared_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
