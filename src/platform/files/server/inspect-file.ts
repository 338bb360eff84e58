import { Readable } from 'node:stream'
import { maximumFileBytes, type FileRefusal, type FileReport, type FileRules } from '../contract/index.ts'
import { judgeFile } from '../domain/index.ts'
import { inspectLocalFile } from './inspection/inspect-local-file.ts'
import { withTemporaryFile } from './inspection/temporary-file.ts'

export interface InspectedFile {
  /** Null where the content is unusable anywhere. */
  readonly report: FileReport | null
  /** Empty means accepted. */
  readonly refusals: readonly FileRefusal[]
}

/**
 * Looks at bytes or a stream by content, never by name, and holds what it finds against the rules; nothing is stored.
 * @throws ContentTooLarge where a stream is longer than any file may be
 */
export function inspectFile(
  file: { readonly name: string; readonly content: Uint8Array | AsyncIterable<Uint8Array> },
  rules: FileRules,
): Promise<InspectedFile> {
  const content = file.content instanceof Uint8Array ? Readable.from([file.content]) : file.content
  return withTemporaryFile(content, maximumFileBytes, async (path, bytes) => {
    const found = await inspectLocalFile(path)
    if (!found.report) return { report: null, refusals: nameRefusals(found.refusals, file.name) }
    return { report: found.report, refusals: judgeFile(found.report, { name: file.name, bytes }, rules) }
  })
}

/** A content has no name; the sentence that a person reads begins with the one they chose. */
export function nameRefusals(refusals: readonly FileRefusal[], name: string): FileRefusal[] {
  return refusals.map(({ code, message }) => ({ code, message: `文件“${name}”${message}` }))
}
