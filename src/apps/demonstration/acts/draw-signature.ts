import { crc32, deflateSync } from 'node:zlib'
import { chanceOf } from '../chance.ts'

const width = 240
const height = 90
const ink = 40
const paper = 255

/** A few strokes on the glass, plainly nobody's: the same words always give the same strokes. Base64 of a PNG. */
export function drawSignature(...about: readonly string[]): string {
  const rows = Array.from({ length: height }, () => new Uint8Array(width).fill(paper))
  const chance = chanceOf('签名', ...about)
  for (let stroke = 0; stroke < 4; stroke++) {
    const [left, top, sweep] = [20 + stroke * 50, chance.integer(25, 55), chance.integer(8, 25)]
    for (let step = 0; step <= 90; step++) {
      const x = left + Math.round(step * 0.5)
      const y = top + Math.round(Math.sin(step / 14 + stroke) * sweep)
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const row = rows[y + dy]
        if (row && x + dx < width) row[x + dx] = ink
      }
    }
  }
  return encode(rows).toString('base64')
}

/** Grey, eight bits, no filter. */
function encode(rows: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const pixels = Buffer.concat(rows.flatMap((row) => [Buffer.of(0), row]))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
