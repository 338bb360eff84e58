import { sql } from 'kysely'
import { anywhere } from '#base/database/index.ts'
import { readPage, type InputOf, type ListPlan, type Page, type UseCase } from '#base/http/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { getOrganisation, inReach } from '#platform/organisations/index.ts'
import type { listUsedDocuments, UsedDocument } from '../../contract/index.ts'
import { guidanceTables, type CaseRecordTable } from '../tables.ts'

type Row = Pick<
  CaseRecordTable,
  'case_id' | 'kind' | 'organisation_name' | 'title' | 'mode' | 'form' | 'counterparty_kind' | 'counterparty_name'
> & { id: string; number: string; issued_on: string; paper_title: string | null }

const plan: ListPlan<Row> = {
  orders: { issuedOn: { by: sql`r.issued_on`, of: (row) => row.issued_on } },
  defaultSort: '-issuedOn',
  id: sql`r.case_id`,
}

/** The records that a number of the statistics was counted from: as many as the number says. */
export async function listUsedDocumentsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listUsedDocuments>>): Promise<Page<UsedDocument>> {
  const { q, from, until, organisationId, mode, form, kind } = query
  const top = organisationId ? await getOrganisation(db, organisationId) : undefined
  const found = guidanceTables(db)
    .selectFrom('guidance.case_record as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.case_id', 'r.case_id as id', 'r.kind', 'r.title', 'r.mode', 'r.form', 'r.paper_title'])
    .select(['r.counterparty_kind', 'r.counterparty_name', 'o.name as organisation_name'])
    .select([sql<string>`r.number`.as('number'), sql<string>`r.issued_on`.as('issued_on')])
    .where(inReach(actor, 'guidance.read'))
    .where('r.number', 'is not', null)
    .where('r.issued_on', 'is not', null)
    .where('r.state', '<>', 'withdrawn')
    .$if(top !== undefined, (some) =>
      some.where(sql<boolean>`(o.path = ${top!.path} or starts_with(o.path, ${`${top!.path}.`}))`),
    )
    .$if(from !== undefined, (some) => some.where('r.issued_on', '>=', from!))
    .$if(until !== undefined, (some) => some.where('r.issued_on', '<=', until!))
    .$if(mode !== undefined, (some) => some.where('r.mode', '=', mode!))
    .$if(form !== undefined, (some) => some.where('r.form', '=', form!))
    .$if(kind !== undefined, (some) => some.where('r.kind', '=', kind!))
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(r.title ilike ${anywhere(q!)} or r.number ilike ${anywhere(q!)}
        or (r.counterparty_kind = 'organisation' and r.counterparty_name ilike ${anywhere(q!)}))`),
    )
  const page = await readPage(db, found, plan, query)
  return {
    ...page,
    items: page.items.map((row) => ({
      caseId: row.case_id,
      path: row.kind === 'advice' ? `/guidance/advice/${row.case_id}` : `/guidance/cases/${row.case_id}`,
      organisationName: row.organisation_name,
      number: row.number,
      title: row.title,
      documentTitle: row.paper_title ?? '',
      mode: row.mode,
      form: row.form,
      counterpartyName: shownName(row.counterparty_kind, row.counterparty_name),
      issuedOn: row.issued_on,
    })),
  }
}
