import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { commonFields, type DefinedPapers, type Paper } from '../../contract/index.ts'
import { fillText } from '#base/templates/index.ts'
import { kindOf, type PaperOwner } from '../owners.ts'
import { paperTables } from '../tables.ts'
import { currentTemplate } from '../templates/read-templates.ts'
import { changePaper, impossible, paperNote } from './change-paper.ts'
import { getPaper, getPaperRow } from './select-papers.ts'
import { requireUnit } from '#platform/organisations/index.ts'

type Endpoints = DefinedPapers['endpoints']

/** 起草: the unit's text, filled with what the record knows. */
export async function draftPaper(
  owner: PaperOwner,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['draftPaper']>>,
): Promise<Paper> {
  const { definition } = owner
  const { subject, values, corrects } = input.body
  const kind = kindOf(definition, input.body.kind)
  const record = await owner.findRecord(db, subject, actor)
  const unit = await requireUnit(db, record.organisationId, actor, definition.permissions.write)
  if (corrects) await requireCorrectable(db, definition, actor, corrects, subject.id, today)
  const template = await currentTemplate(db, definition, kind, unit.id)
  const words = { organisation: unit.name, subject: record.title, ...record.values, ...values }
  const id = newId()
  await paperTables(db)
    .insertInto('papers.paper')
    .values({
      ...empty,
      id,
      organisation_id: unit.id,
      module: definition.module,
      kind: kind.id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      subject_title: record.title,
      subject_link: record.link,
      title: kind.title,
      content: asJson({
        title: kind.title,
        addressee: record.addressee ?? '',
        text: fillText(template.text, [...commonFields, ...kind.fields], words),
        officers: [...(record.officers ?? [])],
      }),
      template_version: template.version,
      needs_delivery: kind.isDelivered ?? false,
      corrects_paper_id: corrects ?? null,
      drafted_by: actor.personId,
      drafted_by_name: actor.name,
      created_at: now,
      changed_at: now,
    })
    .execute()
  audit(paperNote(definition, { id, organisation_id: unit.id }, `起草“${kind.title}”：${record.title}`))
  return getPaper(db, definition, actor, id, today)
}

const empty = {
  state: 'draft' as const,
  revision: 1,
  year: null,
  sequence: null,
  number: null,
  temporary_number: null,
  code: null,
  issued_on: null,
  issued_by: null,
  issued_by_name: null,
  file_id: null,
  sha256: null,
  stamped_file_id: null,
  voided_on: null,
  voided_because: null,
  voided_by_name: null,
}

async function requireCorrectable(
  tx: Transaction,
  definition: DefinedPapers,
  actor: Actor,
  id: string,
  subjectId: string,
  today: string,
): Promise<void> {
  const wrong = await getPaperRow(tx, definition, actor, id, today)
  if (wrong.subject_id !== subjectId) throw impossible(`“${wrong.title}”属于另一事项，不能在这里更正`)
  if (wrong.state !== 'issued')
    throw impossible(`“${wrong.title}”${wrong.state === 'draft' ? '还是草稿，请直接修改' : '已作废，请重新出具'}`)
}

export async function editPaper(
  definition: DefinedPapers,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['editPaper']>>,
): Promise<Paper> {
  const { revision, ...content } = input.body
  const row = await ownDraft(db, definition, actor, input.params.paperId, today)
  await changePaper(db, row.id, revision, { title: content.title, content: asJson(content) }, now)
  audit(paperNote(definition, row, `修改文书草稿“${content.title}”`))
  return getPaper(db, definition, actor, row.id, today)
}

/** A draft has no number, so nothing is left of it but its audit entries. */
export async function discardPaper(
  definition: DefinedPapers,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['discardPaper']>>,
): Promise<void> {
  const row = await ownDraft(db, definition, actor, input.params.paperId, today)
  await changePaper(db, row.id, input.body.revision, {}, now)
  await paperTables(db).deleteFrom('papers.paper').where('id', '=', row.id).execute()
  audit(paperNote(definition, row, `删除文书草稿“${row.title}”`))
}

async function ownDraft(tx: Transaction, definition: DefinedPapers, actor: Actor, id: string, today: string) {
  const row = await getPaperRow(tx, definition, actor, id, today)
  await requireUnit(tx, row.organisation_id, actor, definition.permissions.write)
  if (row.state !== 'draft')
    throw impossible(`“${row.title}”已出具（${row.number}），不能再改：有误请出具更正文书，或作废后重新出具`)
  return row
}
