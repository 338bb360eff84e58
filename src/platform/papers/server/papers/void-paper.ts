import type { InputOf, Writing } from '#base/http/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import type { DefinedPapers, Paper } from '../../contract/index.ts'
import { changePaper, impossible, paperNote } from './change-paper.ts'
import { getPaper, getPaperRow } from './select-papers.ts'
import { requireUnit } from '#platform/organisations/index.ts'

type Endpoints = DefinedPapers['endpoints']

/** 作废: the number stays taken, the paper stays readable with its reason. */
export async function voidPaper(
  definition: DefinedPapers,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['voidPaper']>>,
): Promise<Paper> {
  const { revision, reason } = input.body
  const row = await getPaperRow(db, definition, actor, input.params.paperId, today)
  await requireUnit(db, row.organisation_id, actor, definition.permissions.issue)
  if (row.state !== 'issued') throw impossible(row.state === 'draft' ? '草稿没有编号，请直接删除' : '这件文书已经作废')
  if (row.delivered_on) throw impossible(`“${row.title}”已于 ${row.delivered_on} 送达，不能作废：有误请出具更正文书`)
  const voided = { state: 'void' as const, voided_on: today, voided_because: reason, voided_by_name: actor.name }
  await changePaper(db, row.id, revision, voided, now)
  audit(paperNote(definition, row, `作废“${row.title}”${row.number}：${reason}`))
  return getPaper(db, definition, actor, row.id, today)
}

const stampedRules = { accept: ['pdf', 'ofd', 'jpg', 'png', 'tiff'] as const, maximumBytes: 50 * 1024 * 1024 }

/** The paper with its seal, as it was scanned or made by the seal's own system. */
export async function attachStampedCopy(
  definition: DefinedPapers,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['attachStampedCopy']>>,
): Promise<Paper> {
  const { revision, uploadId } = input.body
  const row = await getPaperRow(db, definition, actor, input.params.paperId, today)
  const unit = await requireUnit(db, row.organisation_id, actor, definition.permissions.write)
  if (row.state !== 'issued') throw impossible('文书出具之后才有盖章件')
  const rules = { ...stampedRules, accept: [...stampedRules.accept] }
  const file = await takeUpload(db, { uploadId, organisationId: unit.id, actor, at: now, rules })
  await changePaper(db, row.id, revision, { stamped_file_id: file.id }, now)
  audit(paperNote(definition, row, `上传“${row.title}”${row.number}的盖章件 ${file.name}，SHA-256 ${file.sha256}`))
  return getPaper(db, definition, actor, row.id, today)
}
