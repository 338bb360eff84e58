import { sql } from 'kysely'
import { businessToday } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { chineseDate } from '#platform/documents/domain/index.ts'
import { listFiles } from '#platform/files/index.ts'
import type { PaperSubject } from '#platform/papers/contract/index.ts'
import type { DossierMaterials, PaperOwner, PaperRecord, SigningPlace } from '#platform/papers/index.ts'
import { getState } from '#platform/procedures/domain/index.ts'
import { getCase, listPartyNames } from '#platform/procedures/index.ts'
import {
  disputeAreas,
  disputeClasses,
  dutiesText,
  elsewhere,
  mediationCases,
  mediationPapers,
  sides,
} from '../../contract/index.ts'
import { contentOf, mediation, signingPlaces } from '../../domain/index.ts'
import { caseFileTables } from './tables.ts'

/** The papers of a mediation: what they know of the case, and what its dossier holds beside them. */
export const mediationPaperOwner: PaperOwner = {
  definition: mediationPapers,
  findRecord,
  dossierMaterials,
  signers: (db, { id }, kind) => (kind === 'agreement' ? signersOf(db, id) : Promise.resolve([])),
  signatures: (db, { id }, kind) => (kind === 'agreement' ? givenSignatures(db, id) : Promise.resolve([])),
}

async function findRecord(db: Db | Transaction, { id }: PaperSubject, actor: Actor): Promise<PaperRecord> {
  const one = await getCase(db, mediationCases, id, actor, businessToday())
  const content = contentOf(one)
  const last = content.records.at(-1)
  const words: Record<string, string | undefined> = {
    parties: one.partyList.map(({ roleText, name }) => `${roleText}${name}`).join('、'),
    request: content.request,
    remedies: content.remedies.length
      ? content.remedies.map(({ sentence }) => sentence).join('\n')
      : '本案是民事纠纷，没有申请行政复议的期限；诉讼时效和仲裁时效依法计算。',
    mediator: content.mediatorName || (one.handlerName ?? undefined),
    reason: content.refusal || content.endReason || undefined,
    places: content.goTo.map((place) => elsewhere[place]).join('、') || undefined,
    heldOn: last && chineseDate(last.heldOn),
    present: last?.present,
    course: last?.course,
    proposal: last ? last.proposal || '没有提出方案' : undefined,
    terms: content.agreement?.terms,
    duties: content.agreement ? dutiesText(content.agreement.duties) || '当场履行完毕' : undefined,
    to: content.reply?.to ?? content.transfer?.name,
    words: content.reply?.words,
  }
  const known = Object.entries(words).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return {
    organisationId: one.organisationId,
    title: one.title,
    link: `/mediation/cases/${one.id}`,
    addressee: one.partyList.map(({ name }) => name).join('、'),
    values: Object.fromEntries(known),
  }
}

async function signersOf(db: Db | Transaction, caseId: string): Promise<SigningPlace[]> {
  const { rows } = await sql<{ content: Record<string, unknown> }>`
    select content from procedures.case where id = ${caseId}`.execute(db)
  return signingPlaces(await listPartyNames(db, caseId), contentOf(rows[0]!))
}

async function givenSignatures(db: Db | Transaction, caseId: string) {
  const { rows } = await sql<{ file_id: string }>`
    select a.file_id from procedures.attachment a join procedures.entry e on e.id = a.entry_id
    where a.case_id = ${caseId} and e.action = 'sign' order by a.id`.execute(db)
  const files = await listFiles(
    db,
    rows.map(({ file_id }) => file_id),
  )
  return rows.flatMap(({ file_id: fileId }) => {
    const file = files.find(({ id }) => id === fileId)
    return file ? [{ caption: file.name.replace(/\.png$/, ''), fileId }] : []
  })
}

async function dossierMaterials(db: Db | Transaction, { id }: PaperSubject): Promise<DossierMaterials> {
  const file = await caseFileTables(db)
    .selectFrom('mediation.case_file as f')
    .innerJoin('organisations.organisation as o', 'o.id', 'f.organisation_id')
    .selectAll('f')
    .select('o.name as organisation_name')
    .where('f.case_id', '=', id)
    .executeTakeFirstOrThrow()
  const { rows: parties } = await sql<{ role: keyof typeof sides; name: string }>`
    select role, name from procedures.party where case_id = ${id} and removed_at is null order by position`.execute(db)
  const { rows: timeline } = await sql<{ at: Date; who: string; what: string }>`
    select at, person_name as who, text || case when note = '' then '' else '：' || note end as what
    from procedures.entry where case_id = ${id} order by id`.execute(db)
  return {
    facts: [
      { label: '案号', value: file.number },
      ...parties.map(({ role, name }) => ({ label: sides[role], value: name })),
      { label: '类别', value: `${disputeClasses[file.dispute_class]}，${disputeAreas[file.area]}` },
      { label: '办理单位', value: file.organisation_name },
      { label: '调解人员', value: file.mediator_name || '—' },
      { label: '收到', value: chineseDate(file.opened_on) },
      { label: '结果', value: getState(mediation.editions[0]!, file.state).text },
    ],
    timeline: timeline.map(({ at, who, what }) => ({ at: at.toISOString(), who, what })),
    files: await filesOf(db, id),
  }
}

/** What lies with the case, under its part. Private talks are of no dossier. */
async function filesOf(db: Db | Transaction, caseId: string): Promise<DossierMaterials['files']> {
  const { rows } = await sql<{ file_id: string; part: string | null }>`
    select file_id, part from procedures.attachment where case_id = ${caseId} order by id`.execute(db)
  const files = await listFiles(
    db,
    rows.map(({ file_id }) => file_id),
  )
  return rows.map(({ file_id: fileId, part }) => ({
    partId: part ?? 'delivery',
    title: files.find(({ id }) => id === fileId)?.name ?? '附件',
    fileId,
  }))
}
