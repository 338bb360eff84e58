import type { Readable } from 'node:stream'

/** Content that is safe in the store: whoever wrote it has its bytes on disk. */
export interface KeptContent {
  readonly sha256: string
  readonly bytes: number
}

export const hashPattern = /^[0-9a-f]{64}$/
export const segmentPattern = /^[0-9a-f-]{1,80}$/

/** Where file contents lie. Content is addressed by its SHA-256; segments of unfinished uploads by a key. */
export interface FileStore {
  /**
   * Streams content in; it is durable before the answer. The same content twice is one object.
   * @throws ContentTooLarge beyond `maximumBytes`; nothing is left behind then.
   */
  keep(content: AsyncIterable<Uint8Array>, maximumBytes: number): Promise<KeptContent>
  /** @throws ContentMissing */
  open(sha256: string): Promise<Readable>
  /** Lends the content as a file of this machine for the length of `work`. @throws ContentMissing */
  withLocalFile<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T>
  has(sha256: string): Promise<boolean>
  /** Every content, with the time it was last kept. */
  list(): AsyncIterable<KeptContent & { readonly keptAt: Date }>
  remove(sha256: string): Promise<void>

  /** Durable before the answer. */
  keepSegment(key: string, bytes: Uint8Array): Promise<void>
  openSegment(key: string): Promise<Readable>
  removeSegments(keys: readonly string[]): Promise<void>
  listSegments(): AsyncIterable<{ readonly key: string; readonly keptAt: Date }>
  /** Removes what an interrupted process left half-written before `until`. */
  removeLeftovers(until: Date): Promise<void>
}

export class ContentMissing extends Error {
  override readonly name = 'ContentMissing'
  constructor(sha256: string) {
    super(`content ${sha256} is not in the file store`)
  }
}

export class ContentTooLarge extends Error {
  override readonly name = 'ContentTooLarge'
  readonly maximumBytes: number
  constructor(maximumBytes: number) {
    super(`content is larger than ${maximumBytes} bytes`)
    this.maximumBytes = maximumBytes
  }
}
