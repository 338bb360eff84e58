import { inspectFile } from '#platform/files/index.ts'
import { FileRules, fileKinds } from '#platform/files/contract/index.ts'
import { mediationProblems } from '../../contract/index.ts'
import type { FormFile } from './store-application.ts'

export const mostFiles = 5
export const mostBytesOfFile = 5 * 1024 * 1024

/** What parties and mediators may show each other. */
export const formFileRules = FileRules.parse({ accept: ['pdf', 'jpg', 'png', 'docx'], maximumBytes: mostBytesOfFile })

/** Papers of a public form, looked at by content before anything is stored. @throws Problem `mediation.invalid-application` */
export async function takeFormFiles(files: readonly File[]): Promise<FormFile[]> {
  const sent = files.filter(({ size, name }) => size > 0 || name !== '')
  if (sent.length > mostFiles)
    throw refuse(`一次最多交 ${mostFiles} 份材料，现在是 ${sent.length} 份，其余的可以当面补交`)
  const taken: FormFile[] = []
  for (const file of sent) {
    const content = Buffer.from(await file.arrayBuffer())
    const name = [...file.name].slice(0, 100).join('')
    const { report, refusals } = await inspectFile({ name, content }, formFileRules)
    if (refusals.length || !report) throw refuse(refusals.map(({ message }) => message).join('；'))
    taken.push({ name, mediaType: fileKinds[report.kind].mediaType, content })
  }
  return taken
}

const refuse = (message: string) =>
  mediationProblems.refuse('mediation.invalid-application', message, [{ path: 'files', message }])
