/** A font file of two tables: enough to be recognised by its names and characters, not to be drawn with. */
export function sampleFont(families: readonly string[], characters: string): Uint8Array {
  const tables = [
    { tag: 'cmap', content: characterMap([...characters].map((character) => character.codePointAt(0)!)) },
    { tag: 'name', content: nameTable(families) },
  ]
  const head = Buffer.alloc(12 + 16 * tables.length)
  head.writeUInt32BE(0x0001_0000, 0)
  head.writeUInt16BE(tables.length, 4)
  let at = head.length
  for (const [index, { tag, content }] of tables.entries()) {
    const record = 12 + 16 * index
    head.write(tag, record, 'latin1')
    head.writeUInt32BE(at, record + 8)
    head.writeUInt32BE(content.length, record + 12)
    at += content.length
  }
  return Buffer.concat([head, ...tables.map(({ content }) => content)])
}

/** The same fonts in one collection file. */
export function sampleCollection(fonts: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(12 + 4 * fonts.length)
  head.write('ttcf', 'latin1')
  head.writeUInt32BE(0x0001_0000, 4)
  head.writeUInt32BE(fonts.length, 8)
  let at = head.length
  const moved = fonts.map((font, index) => {
    head.writeUInt32BE(at, 12 + 4 * index)
    const copy = Buffer.from(font)
    for (let table = 0; table < copy.readUInt16BE(4); table++) {
      const offsetAt = 12 + 16 * table + 8
      copy.writeUInt32BE(copy.readUInt32BE(offsetAt) + at, offsetAt)
    }
    at += copy.length
    return copy
  })
  return Buffer.concat([head, ...moved])
}

/** Family names for Windows, one for each language. */
function nameTable(families: readonly string[]): Buffer {
  const texts = families.map((family) => Buffer.from(family, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * texts.length)
  head.writeUInt16BE(texts.length, 2)
  head.writeUInt16BE(head.length, 4)
  let at = 0
  for (const [index, text] of texts.entries()) {
    const fields = [3, 1, 0x0409 + index, 1, text.length, at]
    for (const [field, value] of fields.entries()) head.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    at += text.length
  }
  return Buffer.concat([head, ...texts])
}

/** Format 12, one group for each character. */
function characterMap(codes: readonly number[]): Buffer {
  const table = Buffer.alloc(12 + 16 + 12 * codes.length)
  table.writeUInt16BE(1, 2)
  for (const [field, value] of [3, 10].entries()) table.writeUInt16BE(value, 4 + 2 * field)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(16 + 12 * codes.length, 16)
  table.writeUInt32BE(codes.length, 24)
  for (const [index, code] of codes.toSorted((a, b) => a - b).entries()) {
    for (const [field, value] of [code, code, index + 1].entries()) {
      table.writeUInt32BE(value, 28 + 12 * index + 4 * field)
    }
  }
  return table
}
