import type { Db, Transaction } from '#base/database/index.ts'
import type { FileAnswer } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { codeKinds, importColumns, organisationKinds } from '../contract/index.ts'
import { listAllOrganisations, type Filter } from './list-organisations.ts'

/** The units as a table that can be edited and imported again; `上级` is the superior's code, else its name. */
export async function exportOrganisations(
  db: Db | Transaction,
  filter: Filter,
  today: string,
): Promise<{ file: FileAnswer; count: number }> {
  const organisations = await listAllOrganisations(db, filter)
  const codes = new Map(organisations.map(({ id, code }) => [id, code]))
  const rows = organisations.map((o) => [
    o.code,
    o.name,
    o.shortName,
    organisationKinds[o.kind],
    (o.parentId && codes.get(o.parentId)) ?? o.parentName,
    o.establishedOn,
    o.abolishedOn,
    o.codeKind && codeKinds[o.codeKind],
  ])
  const content = csvOf([...importColumns, '编号类别'], rows)
  return {
    file: { fileName: `机构名录-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content },
    count: rows.length,
  }
}

/** An empty table with the columns that an import reads. */
export function importTemplate(): FileAnswer {
  const example = ['', '某某局政策法规处', '法规处', organisationKinds.division, '某某局', '', '']
  return {
    fileName: '机构导入模板.csv',
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(importColumns, [example]),
  }
}
