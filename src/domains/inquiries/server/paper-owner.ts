import { businessToday } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { chineseDate } from '#platform/documents/domain/index.ts'
import type { PaperSubject } from '#platform/papers/contract/index.ts'
import type { DossierMaterials, PaperOwner, PaperRecord } from '#platform/papers/index.ts'
import { getCase, readCaseMaterials } from '#platform/procedures/index.ts'
import { InquiryContent, inquiryCases, inquiryPapers, inquiryProblems } from '../contract/index.ts'

/** What a 答复书 knows of its question, and what its dossier holds. */
export const inquiryPaperOwner: PaperOwner = { definition: inquiryPapers, findRecord, dossierMaterials }

async function findRecord(db: Db | Transaction, { id }: PaperSubject, actor: Actor): Promise<PaperRecord> {
  const one = await getCase(db, inquiryCases, id, actor, businessToday())
  const content = InquiryContent.parse(one.content)
  return {
    organisationId: one.organisationId,
    title: one.title,
    link: `${inquiryCases.path}/${one.id}`,
    addressee: one.partyList[0]?.name ?? '提问人',
    values: {
      receivedOn: chineseDate(one.openedOn),
      question: content.question,
      // What nobody approved yet does not go out on paper: it stays to be filled in, and holds the issue back.
      ...(one.state === 'answered' ? { answer: content.answer, basis: content.basis || '无' } : {}),
    },
  }
}

/** @throws Problem `inquiries.not-possible-now` while the question is being handled */
async function dossierMaterials(db: Db | Transaction, { id }: PaperSubject): Promise<DossierMaterials> {
  const { isClosed, ...materials } = await readCaseMaterials(db, inquiryCases, id, 'materials')
  if (!isClosed) throw inquiryProblems.refuse('inquiries.not-possible-now', '咨询还没有办结，办结后再装订案卷')
  return materials
}
