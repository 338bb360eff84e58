import { fileKinds, FileRules } from '#platform/files/contract/index.ts'
import { inspectFile } from '#platform/files/index.ts'
import { inquiryProblems } from '../../contract/index.ts'

const mostFiles = 3
/** What an asker may send, and what an answer may bring. */
export const askerFileRules = FileRules.parse({ accept: ['pdf', 'jpg', 'png', 'docx'], maximumBytes: 5 * 1024 * 1024 })

export interface AskerFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
}

/** Papers of a public form, looked at by content before anything is kept. @throws Problem `inquiries.invalid-form` */
export async function takeAskerFiles(sent: unknown): Promise<AskerFile[]> {
  const files = [sent].flat().filter((one) => one instanceof File && (one.size > 0 || one.name !== '')) as File[]
  if (files.length > mostFiles) throw refuse(`一次最多附 ${mostFiles} 份材料，现在是 ${files.length} 份`)
  const taken: AskerFile[] = []
  for (const file of files) {
    const content = Buffer.from(await file.arrayBuffer())
    const name = [...file.name].slice(0, 100).join('') || '材料'
    const { report, refusals } = await inspectFile({ name, content }, askerFileRules)
    if (refusals.length || !report) throw refuse(refusals.map(({ message }) => message).join('；'))
    taken.push({ name, mediaType: fileKinds[report.kind].mediaType, content })
  }
  return taken
}

const refuse = (message: string) =>
  inquiryProblems.refuse('inquiries.invalid-form', message, [{ path: 'files', message }])
