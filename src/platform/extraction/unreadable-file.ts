import type { UnreadableCode } from './contract/index.ts'

/** A file that cannot be read. The message is one Chinese sentence for the person who chose the file. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly code: UnreadableCode
  readonly file: string

  constructor(code: UnreadableCode, file: string, sentence: string, options?: ErrorOptions) {
    super(`文件“${file}”${sentence}`, options)
    this.code = code
    this.file = file
  }
}
