import { FileRules } from '#platform/files/contract/index.ts'
import { inspectFile } from '#platform/files/index.ts'
import { guidanceProblems } from '../../contract/index.ts'

export const photoRules = FileRules.parse({ accept: ['jpg', 'png'], maximumBytes: 5 * 1024 * 1024 })

export interface FirmPhoto {
  readonly name: string
  readonly content: Buffer
}

/** A photograph of a public form, looked at by its content before it is kept. @throws Problem `guidance.wrong-form` */
export async function takePhoto(file: unknown): Promise<FirmPhoto | null> {
  if (!(file instanceof File) || file.size === 0) return null
  const content = Buffer.from(await file.arrayBuffer())
  const name = [...file.name].slice(0, 100).join('') || '照片'
  const { refusals } = await inspectFile({ name, content }, photoRules)
  if (!refusals.length) return { name, content }
  const message = refusals.map((one) => one.message).join('；')
  throw guidanceProblems.refuse('guidance.wrong-form', message, [{ path: 'photo', message }])
}
