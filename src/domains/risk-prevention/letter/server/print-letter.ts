import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { renderPdf, renderWord } from '#platform/documents/index.ts'
import type { downloadLetter } from '../../contract/index.ts'
import { letterDocument } from '../domain/letter-document.ts'
import { getLetter } from './letters.ts'

/** The letter on paper; without a number it says 草稿. */
export async function printLetterUseCase({
  input,
  actor,
  db,
  now,
}: UseCase<InputOf<typeof downloadLetter>>): Promise<FileAnswer> {
  const { suggestionLetterId, format } = input.params
  const letter = await getLetter(db, suggestionLetterId, actor)
  const document = letterDocument(letter)
  const name = `工作建议函-${letter.number ?? '草稿'}`
  if (format === 'word')
    return {
      fileName: `${name}.docx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      content: await renderWord(document),
    }
  const content = await renderPdf('official-document', document, { createdAt: letter.sentAt ?? now.toISOString() })
  return { fileName: `${name}.pdf`, mediaType: 'application/pdf', content }
}
