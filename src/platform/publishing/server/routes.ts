import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import {
  approveLegality,
  approvePrivacy,
  clearFinding,
  discardPublication,
  downloadAttachment,
  downloadPublished,
  exportPublication,
  listPublications,
  listPublished,
  publishingProblems,
  publishPublication,
  recordPosting,
  returnPublication,
  showPublication,
  showPublished,
  signPublication,
  submitPublication,
  verifyPublished,
  waiveFourEyes,
  withdrawPublication,
} from '../contract/index.ts'
import { availableActions } from '../domain/index.ts'
import { act, actionableOf, pathWithinReach, personOf } from './act.ts'
import { exportPublicationUseCase } from './export-publication.ts'
import { pagePublications } from './list-publications.ts'
import { listPostings } from './postings.ts'
import { getPublished, pagePublished, verifyPublishedByCode } from './published.ts'
import { getPublicationRow, listAttachments, toPublication } from './read-publication.ts'
import { recordPostingUseCase } from './record-posting.ts'

export const publishingRoutes: readonly Route[] = [
  serveRead(listPublications, ({ db, actor, input }) => pagePublications(db, actor, input.query)),
  serveRead(showPublication, async ({ db, actor, input }) => {
    const row = await getPublicationRow(db, input.params.publicationId)
    const person = personOf(actor, await pathWithinReach(db, row, actor))
    const publication = await toPublication(db, row)
    return {
      ...publication,
      availableActions: availableActions(await actionableOf(db, row), person),
      postings: await listPostings(db, row.id),
    }
  }),
  serveRead(downloadAttachment, async ({ db, actor, input: { params } }) => {
    const row = await getPublicationRow(db, params.publicationId)
    await pathWithinReach(db, row, actor)
    const pictures = (await listPostings(db, row.id)).flatMap(({ picture }) => picture ?? [])
    const attachment = [...(await listAttachments(db, row.id)), ...pictures].find(
      ({ fileId }) => fileId === params.fileId,
    )
    if (!attachment)
      throw publishingProblems.refuse('publishing.not-found', '这件发布件没有这个附件，可能已被替换，请刷新后再试')
    return answerStoredFile(db, attachment.fileId, { fileName: attachment.name })
  }),
  serveRead(exportPublication, exportPublicationUseCase),
  serveWrite(recordPosting, recordPostingUseCase),
  serveWrite(submitPublication, (request) => act('submit', request)),
  serveWrite(discardPublication, (request) => act('discard', request)),
  serveWrite(approveLegality, (request) => act('approveLegal', request)),
  serveWrite(clearFinding, (request) => act('clearFinding', request)),
  serveWrite(approvePrivacy, (request) => act('approvePrivacy', request)),
  serveWrite(signPublication, (request) => act('sign', request)),
  serveWrite(publishPublication, (request) => act('publish', request)),
  serveWrite(returnPublication, (request) => act('return', request)),
  serveWrite(withdrawPublication, (request) => act('withdraw', request)),
  serveWrite(waiveFourEyes, (request) => act('waiveFourEyes', request)),
  serveRead(listPublished, ({ db, input }) => pagePublished(db, input.query)),
  serveRead(showPublished, ({ db, input }) => getPublished(db, input.params.code)),
  serveRead(verifyPublished, ({ db, input }) => verifyPublishedByCode(db, input.params.code)),
  serveRead(downloadPublished, async ({ db, input: { params } }) => {
    const { attachments } = await getPublished(db, params.code)
    const attachment = attachments.find(({ fileId }) => fileId === params.fileId)
    if (!attachment)
      throw publishingProblems.refuse('publishing.not-found', '这件公开内容没有这个附件，可能已撤下，请返回后刷新')
    return answerStoredFile(db, attachment.fileId, { fileName: attachment.name })
  }),
]
