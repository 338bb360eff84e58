import type { Picture } from '../contract/picture.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The size that a picture says it has; undefined where it is no such picture. */
export function pictureSize(picture: Picture): PictureSize | undefined {
  if (picture.format === 'svg') return svgSize(picture.source)
  return picture.format === 'png' ? pngSize(picture.bytes) : jpegSize(picture.bytes)
}

function svgSize(source: string): PictureSize | undefined {
  const tag = /<svg\b[^>]*>/.exec(source)?.[0] ?? ''
  const length = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px|pt|mm)?"`).exec(tag)?.[1])
  const box = /\sviewBox="[\d.eE+-]+[\s,]+[\d.eE+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)"/.exec(tag)
  return size(length('width') || Number(box?.[1]), length('height') || Number(box?.[2]))
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function pngSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 24 || !pngSignature.every((byte, index) => bytes[index] === byte)) return undefined
  return size(view(bytes).getUint32(16), view(bytes).getUint32(20))
}

// Frame headers C0 to CF tell the size, except DHT (C4), JPG (C8) and DAC (CC).
const notFrames = new Set([0xc4, 0xc8, 0xcc])

function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const data = view(bytes)
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === 0xff) at++
    else if (marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker)) {
      return size(data.getUint16(at + 7), data.getUint16(at + 5))
    } else at += 2 + data.getUint16(at + 2)
  }
  return undefined
}

function size(width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined
}
