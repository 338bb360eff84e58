import type { Db, Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { Id } from '#base/http/index.ts'
import { getFile, readContent } from '#platform/files/index.ts'
import { listEntryFiles } from '#platform/procedures/index.ts'
import { inquiryProblems } from '../../contract/index.ts'
import { askerFileRules } from './form-files.ts'
import { inquiryTables } from '../tables.ts'

/**
 * What was attached to the answer goes out with its approval, to whoever asked here or in a case joined to this one, and
 * nothing else of the case; a corrected answer brings its own.
 */
export async function giveAnswerFiles(tx: Transaction, caseId: string): Promise<void> {
  const tables = inquiryTables(tx)
  const questions = await tables
    .selectFrom('inquiries.question as q')
    .innerJoin('procedures.case as c', 'c.id', 'q.case_id')
    .select('q.id')
    .where(({ or, eb }) => or([eb('c.id', '=', caseId), eb('c.joined_to_id', '=', caseId)]))
    .execute()
  for (const { id } of questions) await giveFilesTo(tx, id, caseId)
}

async function giveFilesTo(tx: Transaction, questionId: string, caseId: string): Promise<void> {
  const tables = inquiryTables(tx)
  await tables.deleteFrom('inquiries.answer_file').where('question_id', '=', questionId).execute()
  for (const fileId of await listEntryFiles(tx, caseId, 'draft')) {
    const { name, mediaType, bytes, kind } = await getFile(tx, fileId)
    if (!kind || !askerFileRules.accept.includes(kind) || bytes > askerFileRules.maximumBytes)
      throw inquiryProblems.refuse(
        'inquiries.not-possible-now',
        `随答复的附件“${name}”不能给提问人：只限 PDF、照片和 Word（docx），每份不超过 5 MB。请驳回后换掉，或作为案件附件另行添加`,
      )
    await tables
      .insertInto('inquiries.answer_file')
      .values({
        id: newId(),
        question_id: questionId,
        name,
        media_type: mediaType,
        bytes,
        content: await readContent(tx, fileId),
      })
      .execute()
  }
}

/** Names of what came with an answer. The portal's rights are enough. */
export function listAnswerFiles(db: Db | Transaction, questionId: string) {
  return inquiryTables(db)
    .selectFrom('inquiries.answer_file')
    .select(['id', 'name', 'bytes'])
    .where('question_id', '=', questionId)
    .orderBy('id')
    .execute()
}

/** One of them, while the answer stands. @throws Problem `inquiries.not-found` */
export async function findAnswerFile(db: Db | Transaction, code: string, fileId: string) {
  const file = Id.safeParse(fileId).success
    ? await inquiryTables(db)
        .selectFrom('inquiries.answer_file as f')
        .innerJoin('inquiries.question as q', 'q.id', 'f.question_id')
        .select(['f.name', 'f.media_type', 'f.content'])
        .where('f.id', '=', fileId)
        .where('q.code', '=', code.toUpperCase().replaceAll(/[\s-]/g, ''))
        .executeTakeFirst()
    : undefined
  if (!file) throw inquiryProblems.refuse('inquiries.not-found', '没有这份材料，请从咨询办理情况页面打开')
  return file
}
