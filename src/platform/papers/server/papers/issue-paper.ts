import { createHash } from 'node:crypto'
import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newCode } from '#base/ids/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { takeNumber } from '#platform/numbering/index.ts'
import { paperProblems, type DefinedPapers, type Numbering, type Paper } from '../../contract/index.ts'
import { openFields } from '#base/templates/index.ts'
import { paperNumber } from '../../domain/paper-number.ts'
import { findOwner, happeningOf, kindOf } from '../owners.ts'
import { paperTables } from '../tables.ts'
import { currentTemplate } from '../templates/read-templates.ts'
import { changePaper, impossible, paperNote } from './change-paper.ts'
import { printPaper } from './print-paper.ts'
import { seriesOf } from './number-blocks.ts'
import { getPaper, getPaperRow, type PaperRow } from './select-papers.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const unusable = (detail: string) => paperProblems.refuse('papers.number-unusable', detail)

/** 出具: the number is given, the paper printed, stored with its hash, and nothing of it changes any more. */
export async function issuePaper(
  definition: DefinedPapers,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedPapers['endpoints']['issuePaper']>>,
): Promise<Paper> {
  const { revision, issuedOn, numbering } = input.body
  const row = await getPaperRow(db, definition, actor, input.params.paperId, today)
  await requireUnit(db, row.organisation_id, actor, definition.permissions.issue)
  requireReady(row, issuedOn, today)
  // Held before the number: of two who issue the same paper, the second takes none.
  await changePaper(db, row.id, revision, {}, now)
  const { prefix, sequence } = await numberFor(db, definition, row, issuedOn, numbering)
  const number = paperNumber(prefix, yearOf(issuedOn), sequence)
  await refuseTaken(db, row.organisation_id, number)
  const code = newCode(12)
  const temporaryNumber = numbering.kind === 'next' ? (numbering.temporaryNumber ?? null) : null
  const pdf = await printPaper(db, definition, row, { number, issuedOn, code, temporaryNumber })
  const file = await storeFile(db, {
    content: pdf,
    name: `${row.title}-${number}.pdf`,
    organisationId: row.organisation_id,
    actor,
    at: now,
  })
  const issued = {
    state: 'issued' as const,
    year: yearOf(issuedOn),
    sequence,
    number,
    temporary_number: temporaryNumber,
    code,
    issued_on: issuedOn,
    issued_by: actor.personId,
    issued_by_name: actor.name,
    file_id: file.id,
    sha256: createHash('sha256').update(pdf).digest('hex'),
  }
  await changePaper(db, row.id, revision + 1, issued, now)
  const formerly = temporaryNumber ? `，替换临时编号 ${temporaryNumber}` : ''
  audit(paperNote(definition, row, `出具“${row.title}”${number}${formerly}`))
  await findOwner(definition.module)?.issued?.(db, happeningOf({ ...row, ...issued }, { actor, at: now, today }))
  return getPaper(db, definition, actor, row.id, today)
}

const yearOf = (day: string) => Number(day.slice(0, 4))

function requireReady(row: PaperRow, issuedOn: string, today: string): void {
  if (row.state !== 'draft') throw impossible(`“${row.title}”已经出具（${row.number}）`)
  if (issuedOn > today) throw impossible(`成文日期 ${issuedOn} 晚于今天 ${today}：请填当天或以前的日期`)
  const open = openFields(row.content.text, row.content.addressee)
  if (open.length) throw impossible(`还有待填的内容：${open.join('、')}。请在正文中填好后再出具`)
}

async function numberFor(
  tx: Transaction,
  definition: DefinedPapers,
  row: PaperRow,
  issuedOn: string,
  numbering: Numbering,
): Promise<{ prefix: string; sequence: number }> {
  const kind = kindOf(definition, row.kind)
  const year = yearOf(issuedOn)
  if (numbering.kind === 'lent') return lentNumber(tx, definition, row, year, numbering.sequence)
  const { prefix } = await currentTemplate(tx, definition, kind, row.organisation_id)
  return { prefix, sequence: await takeNumber(tx, seriesOf(row.organisation_id, prefix, year)) }
}

async function lentNumber(tx: Transaction, definition: DefinedPapers, row: PaperRow, year: number, sequence: number) {
  const block = await paperTables(tx)
    .selectFrom('papers.number_block')
    .selectAll()
    .where('organisation_id', '=', row.organisation_id)
    .where('module', '=', definition.module)
    .where('kind', '=', row.kind)
    .where('year', '=', year)
    .where('first', '<=', sequence)
    .where('last', '>=', sequence)
    .forUpdate()
    .executeTakeFirst()
  if (!block) throw unusable(`${year} 年的第 ${sequence} 号没有借出过：请核对借出的编号段，或由系统编号`)
  if (block.returned_at) throw unusable(`第 ${sequence} 号所在的编号段已交回作废：请由系统编号`)
  return { prefix: block.prefix, sequence }
}

async function refuseTaken(tx: Transaction, organisationId: string, number: string): Promise<void> {
  const taken = await paperTables(tx)
    .selectFrom('papers.paper')
    .select('title')
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (taken) throw unusable(`编号“${number}”已用于“${taken.title}”：请换一个编号`)
}
