import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { paperProblems, type DefinedPapers } from '../../contract/index.ts'
import { paperNote } from './change-paper.ts'
import { printPaper, wordOfPaper } from './print-paper.ts'
import { getPaperRow } from './select-papers.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What was issued is handed out as it was stored; a draft is printed as it stands. */
export async function downloadPaper(
  definition: DefinedPapers,
  { input, actor, db, today, audit }: Writing<InputOf<DefinedPapers['endpoints']['downloadPaper']>>,
): Promise<FileAnswer> {
  const row = await getPaperRow(db, definition, actor, input.params.paperId, today)
  const { format } = input.query
  audit(paperNote(definition, row, `下载“${row.title}”${row.number ?? '（草稿）'}`))
  if (format === 'stamped') {
    if (!row.stamped_file_id) throw paperProblems.refuse('papers.not-found', `“${row.title}”还没有盖章件，请先上传`)
    return answerStoredFile(db, row.stamped_file_id, { inline: true })
  }
  const name = `${row.title}${row.number ? `-${row.number}` : '（草稿）'}`
  if (format === 'docx')
    return { fileName: `${name}.docx`, mediaType: wordType, content: await wordOfPaper(db, definition, row) }
  if (row.file_id) return answerStoredFile(db, row.file_id, { fileName: `${name}.pdf`, inline: true })
  const content = await printPaper(db, definition, row, null)
  return { fileName: `${name}.pdf`, mediaType: 'application/pdf', content, inline: true }
}
