import { sql } from 'kysely'
import { chineseDate } from '#platform/documents/domain/index.ts'
import { readConfig } from '#base/config/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { listFiles } from '#platform/files/index.ts'
import type { PaperSubject } from '#platform/papers/contract/index.ts'
import type { DossierMaterials, PaperHappening, PaperOwner, PaperRecord } from '#platform/papers/index.ts'
import { actOnCase, getCase } from '#platform/procedures/index.ts'
import {
  adviceCases,
  guidanceCases,
  guidancePapers,
  paperKindOf,
  simpleNote,
  writtenAdvice,
} from '../../contract/index.ts'
import { keepIssuedAdvice } from '../advice/keep-issued.ts'
import { keepFirmPaper } from '../firm/firm-paper.ts'
import { guidanceTables } from '../tables.ts'
import { valuesOfAdvice, valuesOfGuidance } from './paper-values.ts'
import { businessToday } from '#base/clock/index.ts'

const kinds = { case: guidanceCases, advice: adviceCases }
type SubjectKind = keyof typeof kinds
const kindOf = (subject: PaperSubject): SubjectKind => (subject.kind === 'advice' ? 'advice' : 'case')

/** The papers of a guidance or an advice: what they know of it, and what follows from issue and delivery. */
export const guidanceOwner: PaperOwner = {
  definition: guidancePapers,
  findRecord,
  dossierMaterials,
  signatures: givenSignatures,
  issued,
  delivered,
}

async function findRecord(db: Db | Transaction, subject: PaperSubject, actor: Actor): Promise<PaperRecord> {
  const defined = kinds[kindOf(subject)]
  const one = await getCase(db, defined, subject.id, actor, businessToday())
  const { counterparty_name: name, code } = await recordOf(db, subject.id)
  const values =
    kindOf(subject) === 'advice' ? valuesOfAdvice(one.content) : await valuesOfGuidance(db, subject.id, one)
  return {
    organisationId: one.organisationId,
    title: one.title,
    link: `${defined.path}/${one.id}`,
    addressee: name,
    officers: officersOf(one.content),
    values: {
      counterparty: name,
      code: code.replaceAll(/(.{4})(?=.)/g, '$1 '),
      address: `${readConfig().portalUrl}/guidance`,
      ...values,
    },
  }
}

const officersOf = (content: Record<string, unknown>) =>
  ((content['officers'] ?? []) as { name: string; certificate: string }[]).map(({ name, certificate }) => ({
    name,
    certificateNumber: certificate,
  }))

async function recordOf(db: Db | Transaction, caseId: string) {
  return guidanceTables(db)
    .selectFrom('guidance.case_record')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
}

async function givenSignatures(db: Db | Transaction, { id }: PaperSubject, kind: string) {
  if (kind !== simpleNote.id) return []
  const visit = await guidanceTables(db)
    .selectFrom('guidance.visit as v')
    .innerJoin('guidance.case_record as r', 'r.visit_id', 'v.id')
    .select(['v.signature_file_id', 'v.acknowledged_by'])
    .where('r.case_id', '=', id)
    .executeTakeFirst()
  return visit?.signature_file_id
    ? [{ caption: `行政相对人（签名）：${visit.acknowledged_by}`, fileId: visit.signature_file_id }]
    : []
}

/** Only the document of the mode, or the note of a simple guidance, moves the case; records beside it do not. */
async function issued(tx: Transaction, paper: PaperHappening): Promise<void> {
  const { subject, actor, at, today } = paper
  const form = { number: paper.number, title: paper.title, on: paper.issuedOn }
  const by = { kind: 'staff' as const, actor }
  if (paper.kind === writtenAdvice.id) {
    await actOnCase(tx, adviceCases, { caseId: subject.id, action: 'issue', form, by, at, today })
    await keepIssuedAdvice(tx, paper)
    await handOut(tx, paper)
    return
  }
  const record = await recordOf(tx, subject.id)
  if (!movesCase(record, paper.kind)) return
  if (!paper.correctsPaperId)
    await actOnCase(tx, guidanceCases, { caseId: subject.id, action: 'issue', form, by, at, today })
  await guidanceTables(tx)
    .updateTable('guidance.case_record')
    .set({
      paper_id: paper.paperId,
      paper_title: paper.title,
      paper_code: paper.code,
      number: paper.number,
      issued_on: paper.issuedOn,
      document_text: paper.text,
    })
    .where('case_id', '=', subject.id)
    .execute()
  await handOut(tx, paper)
}

async function handOut(tx: Transaction, { subject, title, number, fileId }: PaperHappening): Promise<void> {
  if (fileId) await keepFirmPaper(tx, { caseId: subject.id, title, number, fileId })
}

async function delivered(tx: Transaction, paper: PaperHappening & { on: string; way: string }): Promise<void> {
  const record = await recordOf(tx, paper.subject.id)
  if (record.paper_id !== paper.paperId || record.state !== 'issued') return
  const { subject, actor, at, today, on, way } = paper
  await actOnCase(tx, guidanceCases, {
    caseId: subject.id,
    action: 'serve',
    form: { number: paper.number, on, way },
    by: { kind: 'staff', actor },
    at,
    today,
  })
}

const movesCase = ({ mode, form }: { mode: string | null; form: string | null }, kind: string): boolean =>
  kind === simpleNote.id ? form === 'simple' : mode !== null && kind === paperKindOf(mode as never)

async function dossierMaterials(db: Db | Transaction, { id }: PaperSubject): Promise<DossierMaterials> {
  const record = await recordOf(db, id)
  const { rows: timeline } = await sql<{ at: Date; who: string; what: string }>`
    select at, person_name as who, text || case when note = '' then '' else '：' || note end as what
    from procedures.entry where case_id = ${id} order by id`.execute(db)
  return {
    facts: [
      { label: '行政相对人', value: record.counterparty_name },
      { label: '事项', value: record.title },
      { label: '承办单位', value: record.organisation_name },
      { label: '文书编号', value: record.number ?? '—' },
      { label: '出具日期', value: record.issued_on ? chineseDate(record.issued_on) : '—' },
      { label: '结果', value: record.state_text },
    ],
    timeline: timeline.map(({ at, who, what }) => ({ at: at.toISOString(), who, what })),
    files: await filesOf(db, id),
  }
}

/** Photographs of the visit and files of the case, by name. */
async function filesOf(db: Db | Transaction, caseId: string): Promise<DossierMaterials['files']> {
  const { rows } = await sql<{ file_id: string; title: string | null }>`
    select p.file_id, '现场照片 ' || (p.position + 1) as title from guidance.photo p
      join guidance.case_record r on r.visit_id = p.visit_id where r.case_id = ${caseId}
    union all
    select a.file_id, null from procedures.attachment a where a.case_id = ${caseId}`.execute(db)
  const names = new Map(
    (
      await listFiles(
        db,
        rows.map(({ file_id }) => file_id),
      )
    ).map(({ id, name }) => [id, name]),
  )
  return rows.map(({ file_id: fileId, title }) => ({
    partId: 'materials',
    title: title ?? names.get(fileId) ?? '',
    fileId,
  }))
}
