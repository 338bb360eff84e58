import { sql, type SqlBool } from 'kysely'
import type { z } from 'zod'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { listFiles } from '#platform/files/index.ts'
import {
  paperProblems,
  type DefinedPapers,
  type Paper,
  type PaperFilter,
  type PaperSummary,
} from '../../contract/index.ts'
import { openFields } from '#base/templates/index.ts'
import { listDeliveries } from '../deliveries/list-deliveries.ts'
import { paperTables, type PaperTable } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

type Filter = z.infer<typeof PaperFilter> & { readonly q?: string | undefined }

export type PaperRow = PaperTable & {
  organisation_name: string
  organisation_path: string
  delivered_on: string | null
}

/** Papers of one module in the person's reach; delivered or not as of the day. */
export function selectPapers(
  db: Db | Transaction,
  definition: DefinedPapers,
  actor: Actor,
  { q, subjectId, kind, state, organisationId, undelivered }: Filter,
  today: string,
) {
  const deliveredOn = sql<string | null>`(select min(d.delivered_on) from papers.paper_delivery d
    where d.paper_id = p.id and d.delivered_on <= ${today})`
  return paperTables(db)
    .selectFrom('papers.paper as p')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .selectAll('p')
    .select(['o.name as organisation_name', 'o.path as organisation_path', deliveredOn.as('delivered_on')])
    .where('p.module', '=', definition.module)
    .where(inReach(actor, definition.permissions.read))
    .$if(subjectId !== undefined, (query) => query.where('p.subject_id', '=', subjectId!))
    .$if(kind !== undefined, (query) => query.where('p.kind', '=', kind!))
    .$if(state !== undefined, (query) => query.where('p.state', '=', state!))
    .$if(organisationId !== undefined, (query) => query.where('p.organisation_id', '=', organisationId!))
    .$if(undelivered === 'yes', (query) =>
      query
        .where('p.state', '=', 'issued')
        .where('p.needs_delivery', '=', true)
        .where(sql<SqlBool>`${deliveredOn} is null`),
    )
    .$if(!!q, (query) =>
      query.where(
        sql<SqlBool>`(position(${q!} in p.title) > 0 or position(${q!} in coalesce(p.number, '')) > 0
          or position(${q!} in p.subject_title) > 0 or position(${q!} in (p.content->>'addressee')) > 0)`,
      ),
    )
}

/** @throws Problem `papers.not-found` */
export async function getPaperRow(
  db: Db | Transaction,
  definition: DefinedPapers,
  actor: Actor,
  id: string,
  today: string,
): Promise<PaperRow> {
  const row = await selectPapers(db, definition, actor, {}, today).where('p.id', '=', id).executeTakeFirst()
  if (!row) throw paperProblems.refuse('papers.not-found', '没有这件文书，或不在您的权限范围内；请从列表重新打开')
  return row
}

export async function getPaper(
  db: Db | Transaction,
  definition: DefinedPapers,
  actor: Actor,
  id: string,
  today: string,
): Promise<Paper> {
  const row = await getPaperRow(db, definition, actor, id, today)
  const { permissions } = definition
  const [stamped] = row.stamped_file_id ? await listFiles(db, [row.stamped_file_id]) : []
  const [corrects] = row.corrects_paper_id ? await references(db, 'id', row.corrects_paper_id) : []
  return {
    ...toSummary(definition, row),
    content: row.content,
    open: openFields(row.content.text, row.content.addressee),
    templateVersion: row.template_version,
    temporaryNumber: row.temporary_number,
    corrects: corrects ?? null,
    correctedBy: await references(db, 'corrects_paper_id', row.id),
    code: row.code,
    sha256: row.sha256,
    issuedByName: row.issued_by_name,
    voided: row.voided_on && { on: row.voided_on, reason: row.voided_because!, byName: row.voided_by_name ?? '' },
    stampedCopy: stamped ? { name: stamped.name, bytes: stamped.bytes, sha256: stamped.sha256 } : null,
    deliveries: await listDeliveries(db, row.id),
    draftedByName: row.drafted_by_name,
    revision: row.revision,
    mayWrite: mayAct(actor, permissions.write, row.organisation_path),
    mayIssue: mayAct(actor, permissions.issue, row.organisation_path),
  } as Paper
}

function references(db: Db | Transaction, column: 'id' | 'corrects_paper_id', id: string) {
  return paperTables(db)
    .selectFrom('papers.paper')
    .select(['id', 'title', 'number'])
    .where(column, '=', id)
    .orderBy('created_at')
    .execute()
}

export function toSummary(definition: DefinedPapers, row: PaperRow): PaperSummary {
  return {
    id: row.id,
    kind: row.kind,
    kindTitle: definition.kinds.find(({ id }) => id === row.kind)?.title ?? row.kind,
    title: row.title,
    state: row.state,
    number: row.number,
    subject: { kind: row.subject_kind, id: row.subject_id },
    subjectTitle: row.subject_title,
    subjectLink: row.subject_link,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    issuedOn: row.issued_on,
    deliveredOn: row.delivered_on,
    needsDelivery: row.needs_delivery,
    changedAt: row.changed_at.toISOString(),
  }
}
