import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { findPublished, findPublishedOf, type PublicationFollower } from '#platform/publishing/index.ts'
import { indexVersion, lexemesFor } from '#platform/search/index.ts'
import { inquiryTables } from '../tables.ts'
import { subjectOf } from './answer-publication.ts'

const Published = z.object({
  question: z.string(),
  answer: z.string(),
  basis: z.string(),
  organisation: z.string(),
  answeredOn: z.string(),
})

/** A published answer is found from then on; a withdrawn one no longer. */
export const followAnswerPublication: PublicationFollower = async (tx, { subject, state }) => {
  await inquiryTables(tx).deleteFrom('inquiries.published_answer').where('case_id', '=', subject.id).execute()
  if (state === 'published') await index(tx, subject.id)
}

async function index(tx: Transaction, caseId: string): Promise<void> {
  const summary = await findPublishedOf(tx, subjectOf(caseId))
  const published = summary && (await findPublished(tx, summary.code))
  if (!published) return
  const { question, answer, basis, organisation, answeredOn } = Published.parse(published.data)
  await inquiryTables(tx)
    .insertInto('inquiries.published_answer')
    .values({
      id: newId(),
      case_id: caseId,
      code: published.code,
      organisation_name: organisation,
      question,
      answer,
      basis,
      answered_on: answeredOn,
      ...(await wordsOf(question, answer, basis)),
    })
    .execute()
}

/** Lexemes of an answer: those of the question weigh on their own. */
export async function wordsOf(question: string, answer: string, basis: string) {
  const [words, title] = await Promise.all([lexemesFor([question, answer, basis]), lexemesFor([question])])
  return {
    words: sql<string>`${words}::tsvector`,
    title_words: sql<string>`${title}::tsvector`,
    indexed_as: indexVersion,
  }
}
