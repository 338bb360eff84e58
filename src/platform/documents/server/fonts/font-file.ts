import { closeSync, openSync, readSync } from 'node:fs'

/** One face of a font file (a .ttc holds several): its family names, as the file writes them, and the characters it can show. */
export interface FontFace {
  readonly families: readonly string[]
  readonly coverage: Coverage
}

/** Sorted, disjoint ranges `[first, last]` of code points. */
export type Coverage = readonly (readonly [number, number])[]

const familyNameIds = new Set([1, 16])

/** Reads the tables `name` and `cmap` only: a Chinese font has 15 MB. */
export function readFontFaces(path: string): FontFace[] {
  const file = openSync(path, 'r')
  try {
    const read = (offset: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset))
    }
    return faceOffsets(read).map((offset) => readFace(read, offset))
  } finally {
    closeSync(file)
  }
}

type Read = (offset: number, length: number) => Buffer

function faceOffsets(read: Read): number[] {
  const head = read(0, 12)
  if (head.toString('latin1', 0, 4) !== 'ttcf') return [0]
  const offsets = read(12, 4 * head.readUInt32BE(8))
  return Array.from({ length: offsets.length / 4 }, (_, index) => offsets.readUInt32BE(4 * index))
}

function readFace(read: Read, offset: number): FontFace {
  const count = read(offset + 4, 2).readUInt16BE(0)
  const directory = read(offset + 12, 16 * count)
  const table = (tag: string): Buffer => {
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) === tag) {
        return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12))
      }
    }
    throw new RangeError(`font table ${tag} is missing`)
  }
  return { families: familyNames(table('name')), coverage: characterMap(table('cmap')) }
}

function familyNames(table: Buffer): string[] {
  const storage = table.readUInt16BE(4)
  const names = new Set<string>()
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const record = 6 + 12 * index
    if (!familyNameIds.has(table.readUInt16BE(record + 6))) continue
    const start = storage + table.readUInt16BE(record + 10)
    const name = decodeName(
      table.readUInt16BE(record),
      table.readUInt16BE(record + 2),
      table.subarray(start, start + table.readUInt16BE(record + 8)),
    )
    if (name) names.add(name)
  }
  return [...names]
}

/** Unicode (0) and Windows (3) names are UTF-16, Macintosh Roman (1, 0) is read where it is plain ASCII; others never stand alone. */
function decodeName(platform: number, encoding: number, bytes: Buffer): string | undefined {
  if (platform === 0 || platform === 3) return Buffer.from(bytes).swap16().toString('utf16le')
  return platform === 1 && encoding === 0 ? bytes.toString('latin1') : undefined
}

function characterMap(table: Buffer): Coverage {
  const subtables = Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const record = 4 + 8 * index
    return { platform: table.readUInt16BE(record), at: table.readUInt32BE(record + 4) }
  })
  const unicode = subtables.filter(({ platform }) => platform === 0 || platform === 3)
  const byFormat = (format: number) => unicode.find(({ at }) => table.readUInt16BE(at) === format)
  const full = byFormat(12)
  if (full) return segmentedCoverage(table, full.at)
  const basic = byFormat(4)
  return basic ? segmentMapping(table, basic.at) : []
}

/** Format 12: groups of (first, last, first glyph), sorted. */
function segmentedCoverage(table: Buffer, at: number): Coverage {
  return Array.from({ length: table.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + 12 * index
    return [table.readUInt32BE(group), table.readUInt32BE(group + 4)] as const
  })
}

/** Format 4: parallel arrays of last, first, delta and offset; a character of a segment may still have no glyph. */
function segmentMapping(table: Buffer, at: number): Coverage {
  const size = table.readUInt16BE(at + 6)
  const ranges: [number, number][] = []
  for (let index = 0; index < size; index += 2) {
    const last = table.readUInt16BE(at + 14 + index)
    const first = table.readUInt16BE(at + 16 + size + index)
    const delta = table.readUInt16BE(at + 16 + 2 * size + index)
    const offsetAt = at + 16 + 3 * size + index
    const offset = table.readUInt16BE(offsetAt)
    for (let code = first; code <= last && code !== 0xff_ff; code++) {
      const stored = offset === 0 ? code : table.readUInt16BE(offsetAt + offset + 2 * (code - first))
      const glyph = stored === 0 && offset !== 0 ? 0 : (stored + delta) & 0xff_ff
      if (glyph === 0) continue
      const open = ranges.at(-1)
      if (open?.[1] === code - 1) open[1] = code
      else ranges.push([code, code])
    }
  }
  return ranges
}
