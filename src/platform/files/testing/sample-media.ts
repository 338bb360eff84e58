/** Boxes of an ISO media file: `ftyp` of the brand, then the named ones. */
export function sampleIsoMedia(
  brand: string,
  boxes: Record<string, Buffer> = { moov: Buffer.alloc(8), mdat: Buffer.alloc(64) },
): Buffer {
  const head = box('ftyp', Buffer.concat([Buffer.from(brand, 'latin1'), Buffer.alloc(4), Buffer.from(brand, 'latin1')]))
  return Buffer.concat([head, ...Object.entries(boxes).map(([type, content]) => box(type, content))])
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** The box inside `meta` that says how large a HEIC picture is. */
export function heicMeta(width: number, height: number): Buffer {
  const size = Buffer.alloc(12)
  size.writeUInt32BE(width, 4)
  size.writeUInt32BE(height, 8)
  return Buffer.concat([Buffer.alloc(4), box('ispe', size)])
}

export function sampleAvi(declaredBytes?: number): Buffer {
  const body = Buffer.alloc(200)
  const head = Buffer.alloc(12)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(declaredBytes ?? body.length + 4, 4)
  head.write('AVI ', 8, 'latin1')
  return Buffer.concat([head, body])
}

/** The smallest JPEG frame: start, size, scan, end. Not decodable, but whole in its structure. */
export function sampleJpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const application = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0x56])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), application, frame, scan, Buffer.from([0xff, 0xd9])])
}

/** The start of a Windows program. */
export function sampleProgram(): Buffer {
  const program = Buffer.alloc(512)
  program.write('MZ', 0, 'latin1')
  program.writeUInt32LE(128, 60)
  program.write('PE\0\0', 128, 'latin1')
  program.write('This program cannot be run in DOS mode.', 78, 'latin1')
  return program
}
