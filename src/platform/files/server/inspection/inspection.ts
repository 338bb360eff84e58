import type { FileRefusal, FileRefusalCode, FileReport } from '../../contract/index.ts'

/** The outcome of a look inside: either a report, or why no place can accept the content. */
export type Inspection =
  | { readonly report: FileReport; readonly refusals: readonly [] }
  | { readonly report: null; readonly refusals: readonly FileRefusal[] }

/** Thrown while looking inside; the sentence stands without the file's name, since contents have none. */
export class Unacceptable extends Error {
  override readonly name = 'Unacceptable'
  readonly code: FileRefusalCode

  constructor(code: FileRefusalCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.code = code
  }
}
