import { Picture } from '../../contract/picture.ts'
import { printable, type Covers } from '../../domain/printable-text.ts'
import type { CompileJob } from './compile-job.ts'

export interface PrintData {
  readonly json: string
  readonly assets: CompileJob['assets']
}

/** A document's data as JSON: every text printable, every picture replaced by the path of its file. */
export function toPrintData(content: unknown, covers: Covers): PrintData {
  const assets: Record<string, Uint8Array> = {}
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return printable(value, covers)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const picture = Picture.safeParse(value)
    if (!picture.success) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]))
    const path = `/assets/${Object.keys(assets).length + 1}.${picture.data.format}`
    assets[path] = pictureBytes(picture.data, covers)
    return path
  }
  return { json: JSON.stringify(walk(content)), assets }
}

function pictureBytes(picture: Picture, covers: Covers): Uint8Array {
  return picture.format === 'svg' ? new TextEncoder().encode(printable(picture.source, covers)) : picture.bytes
}
