import type { Db, Transaction } from '#base/database/index.ts'
import { chineseDate } from '#platform/documents/domain/index.ts'
import { listFiles } from '#platform/files/index.ts'
import type { DefinedCases, Edition } from '../contract/index.ts'
import { fieldsOf, getState } from '../domain/index.ts'
import { loadAnyCase } from './lock-case.ts'
import { readParties } from './parties/read-parties.ts'
import { caseTables } from './tables.ts'

/** What a dossier of a case holds besides its papers, as the engine of papers takes it. */
export interface CaseMaterials {
  readonly isClosed: boolean
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly timeline: readonly { readonly at: string; readonly who: string; readonly what: string }[]
  readonly files: readonly { readonly partId: string; readonly title: string; readonly fileId: string }[]
}

/** Cover, course and files of a case; a file without a part goes to `otherPart`. Parties stand with their names in full. */
export async function readCaseMaterials(
  db: Db | Transaction,
  defined: DefinedCases,
  caseId: string,
  otherPart: string,
): Promise<CaseMaterials> {
  const { row, edition, organisationName, standing } = await loadAnyCase(db, defined, caseId)
  const parties = await readParties(db, caseId, edition)
  const facts = [
    { label: '编号', value: row.number },
    { label: '事项', value: row.title },
    ...parties.map(({ roleText, name }) => ({ label: roleText, value: name })),
    { label: '承办单位', value: organisationName },
    { label: '经办人', value: standing.seats['handler']?.name ?? '—' },
    { label: '立案日期', value: chineseDate(row.opened_on) },
    { label: '办结日期', value: row.closed_on ? chineseDate(row.closed_on) : '—' },
    { label: '结果', value: getState(edition, row.state).text },
  ]
  return {
    isClosed: row.closed_on !== null,
    facts,
    timeline: await timelineOf(db, edition, caseId),
    files: await filesOf(db, caseId, edition, otherPart),
  }
}

async function timelineOf(db: Db | Transaction, edition: Edition, caseId: string): Promise<CaseMaterials['timeline']> {
  const entries = await caseTables(db)
    .selectFrom('procedures.entry')
    .select(['at', 'person_name', 'on_behalf_of_name', 'text', 'note', 'action', 'form'])
    .where('case_id', '=', caseId)
    // Comments are the officers' own.
    .where('kind', '<>', 'comment')
    .orderBy('id')
    .execute()
  return entries.map((entry) => {
    const form = edition.actions.find(({ id }) => id === entry.action)?.form
    const fields = fieldsOf(form, entry.form).map(({ label, value }) => `${label}：${value}`)
    return {
      at: entry.at.toISOString(),
      who: entry.on_behalf_of_name ? `${entry.person_name}（代${entry.on_behalf_of_name}）` : entry.person_name,
      what: [entry.text, ...fields, entry.note].filter(Boolean).join('；'),
    }
  })
}

async function filesOf(
  db: Db | Transaction,
  caseId: string,
  { dossier }: Edition,
  otherPart: string,
): Promise<CaseMaterials['files']> {
  const rows = await caseTables(db)
    .selectFrom('procedures.attachment')
    .select(['file_id', 'part'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  const files = await listFiles(
    db,
    rows.map(({ file_id }) => file_id),
  )
  const names = new Map(files.map(({ id, name }) => [id, name]))
  return rows.map(({ file_id: fileId, part }) => ({
    partId: dossier?.some(({ id }) => id === part) ? part! : otherPart,
    title: names.get(fileId) ?? '',
    fileId,
  }))
}
