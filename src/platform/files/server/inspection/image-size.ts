import { Unacceptable } from './inspection.ts'
import type { ImageKind } from './sniff-family.ts'

export interface ImageSize {
  readonly width: number
  readonly height: number
}

const damaged = (cause?: unknown) => new Unacceptable('damaged', '的图片内容已损坏，请重新导出后上传', { cause })
const truncated = () => new Unacceptable('truncated', '不完整（图片后半部分缺失），请重新上传完整的图片')

/** Width and height as the header says, from a picture that has its end. @throws Unacceptable */
export function measureImage(kind: ImageKind, bytes: Buffer): ImageSize {
  try {
    return measures[kind](bytes)
  } catch (error) {
    if (error instanceof RangeError) throw truncated()
    throw error
  }
}

const measures: Readonly<Record<ImageKind, (bytes: Buffer) => ImageSize>> = {
  png(bytes) {
    if (bytes.toString('latin1', 12, 16) !== 'IHDR') throw damaged()
    for (let at = 8; ; at += 12 + bytes.readUInt32BE(at)) {
      if (at + 12 + bytes.readUInt32BE(at) > bytes.length) throw truncated()
      if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') break
    }
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  },
  jpg(bytes) {
    let size: ImageSize | undefined
    let at = 2
    for (let marker = 0; marker !== 0xda;) {
      if (bytes.readUInt8(at) !== 0xff) throw damaged()
      while (bytes.readUInt8(at + 1) === 0xff) at++
      marker = bytes.readUInt8(at + 1)
      const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
      if (isFrame) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
      at += 2 + (marker >= 0xd0 && marker <= 0xd8 ? 0 : bytes.readUInt16BE(at + 2))
    }
    if (!size) throw damaged()
    // Phones append data of their own behind the end mark.
    if (bytes.indexOf(Buffer.from([0xff, 0xd9]), at) < 0) throw truncated()
    return size
  },
  gif(bytes) {
    let end = bytes.length - 1
    while (end > 0 && bytes[end] === 0) end--
    if (bytes[end] !== 0x3b) throw truncated()
    return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
  },
  bmp(bytes) {
    if (bytes.readUInt32LE(2) > bytes.length) throw truncated()
    if (bytes.readUInt32LE(14) === 12) return { width: bytes.readUInt16LE(18), height: bytes.readUInt16LE(20) }
    return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) }
  },
  webp(bytes) {
    if (bytes.readUInt32LE(4) + 8 > bytes.length) throw truncated()
    switch (bytes.toString('latin1', 12, 16)) {
      case 'VP8 ':
        return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
      case 'VP8L': {
        const bits = bytes.readUInt32LE(21)
        return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
      }
      case 'VP8X':
        return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
      default:
        throw damaged()
    }
  },
  tiff(bytes) {
    const little = bytes.toString('latin1', 0, 2) === 'II'
    const short = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
    const long = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
    const directory = long(4)
    const sizes = new Map<number, number>()
    for (let index = 0; index < short(directory); index++) {
      const entry = directory + 2 + 12 * index
      sizes.set(short(entry), short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8))
    }
    return { width: sizes.get(256) ?? 0, height: sizes.get(257) ?? 0 }
  },
  heic(bytes) {
    let largest: ImageSize = { width: 0, height: 0 }
    for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
      const size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
      if (size.width * size.height > largest.width * largest.height) largest = size
      if (at > 4_000_000) break
    }
    return largest
  },
}
