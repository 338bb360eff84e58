import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, UseCase, Writing } from '#base/http/index.ts'
import { draftPublication, findPublicationOf, revisePublication } from '#platform/publishing/index.ts'
import { getCase } from '#platform/procedures/index.ts'
import {
  inquiryCases,
  InquiryContent,
  inquiryProblems,
  type AnswerPublication,
  type sendAnswer,
  type showAnswerPublication,
} from '../../contract/index.ts'
import { answerSnapshot } from './answer-snapshot.ts'

export const subjectOf = (caseId: string) => ({ module: 'inquiries', kind: 'inquiries.answer', id: caseId })

export async function showAnswerPublicationUseCase({
  input,
  db,
  actor,
  today,
}: UseCase<InputOf<typeof showAnswerPublication>>): Promise<AnswerPublication> {
  return (await readStanding(db, input.params.caseId, actor, today)).publication
}

/** Question and answer, as the handler wrote them for the public, go to 发布审核. */
export async function sendAnswerUseCase({
  input,
  db,
  actor,
  now,
  today,
  audit,
}: Writing<InputOf<typeof sendAnswer>>): Promise<AnswerPublication> {
  const { caseId } = input.params
  const { one, content, publication } = await readStanding(db, caseId, actor, today)
  if (!publication.mayBeSent)
    throw inquiryProblems.refuse('inquiries.not-possible-now', publication.why ?? '现在不能送审')
  const snapshot = answerSnapshot(content, one.organisationName, one.closedOn ?? today)
  const draft = await findPublicationOf(db, subjectOf(caseId))
  const written = {
    snapshot,
    scope: 'public' as const,
    names: one.parties ? one.parties.split('、') : [],
    actor,
    at: now,
  }
  if (draft?.state === 'draft')
    await revisePublication(db, { ...written, publicationId: draft.id, revision: draft.revision })
  else
    await draftPublication(db, {
      ...written,
      subject: subjectOf(caseId),
      organisationId: one.organisationId,
    })
  audit({
    subject: `inquiries.inquiry:${caseId}`,
    organisationId: one.organisationId,
    summary: `咨询 ${one.number}“${one.title}”的问答送发布审核`,
  })
  return (await readStanding(db, caseId, actor, today)).publication
}

async function readStanding(db: Db | Transaction, caseId: string, actor: Actor, today: string) {
  const one = await getCase(db, inquiryCases, caseId, actor, today)
  const content = InquiryContent.parse(one.content)
  const draft = await findPublicationOf(db, subjectOf(caseId))
  const why = whyNot(one.state, content, draft?.state)
  return {
    one,
    content,
    publication: { mayBeSent: why === null, why, publicationId: draft?.id ?? null, state: draft?.state ?? null },
  }
}

function whyNot(state: string, content: InquiryContent, publication: string | undefined): string | null {
  if (state !== 'answered') return '答复以后才能公开'
  if (!content.mayPublish) return '提问人没有同意公开'
  if (!content.publicQuestion) return '还没有写公开用的问题；请更正答复时补写'
  if (publication && publication !== 'draft' && publication !== 'withdrawn') return '已送审或已公布'
  return null
}
