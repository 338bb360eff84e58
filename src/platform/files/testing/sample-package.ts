import { zipSync } from 'fflate'

const text = (value: string) => new TextEncoder().encode(value)

const mainTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
} as const

/** An office container with the given further entries. */
export function samplePackage(
  kind: keyof typeof mainTypes | 'ofd' | 'zip',
  more: Record<string, Uint8Array> = {},
): Buffer {
  if (kind === 'zip') return Buffer.from(zipSync({ 'readme.txt': text('plain archive'), ...more }))
  if (kind === 'ofd') return Buffer.from(zipSync({ 'OFD.xml': text('<ofd:OFD/>'), ...more }))
  const types = `<Types><Override PartName="/main.xml" ContentType="${mainTypes[kind]}"/></Types>`
  return Buffer.from(zipSync({ '[Content_Types].xml': text(types), 'main.xml': text('<main/>'), ...more }))
}

/** Every entry of the directory declares another size than it unpacks to. */
export function withDeclaredSize(archive: Buffer, declared: number): Buffer {
  const changed = Buffer.from(archive)
  for (
    let at = changed.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = changed.indexOf('PK\x01\x02', at + 4, 'latin1')
  )
    changed.writeUInt32LE(declared, at + 24)
  return changed
}

/** Every entry says that it needs a password. */
export function withEncryptedFlag(archive: Buffer): Buffer {
  const changed = Buffer.from(archive)
  for (
    let at = changed.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = changed.indexOf('PK\x01\x02', at + 4, 'latin1')
  )
    changed.writeUInt16LE(changed.readUInt16LE(at + 8) | 1, at + 8)
  return changed
}

/** A directory that lists the same bytes many times: kilobytes that unpack to gigabytes. */
export function withOverlappingEntries(archive: Buffer, times: number): Buffer {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const directoryAt = archive.readUInt32LE(end + 16)
  const directory = archive.subarray(directoryAt, end)
  const tail = Buffer.from(archive.subarray(end))
  const count = archive.readUInt16LE(end + 10) * times
  tail.writeUInt16LE(count, 8)
  tail.writeUInt16LE(count, 10)
  tail.writeUInt32LE(directory.length * times, 12)
  return Buffer.concat([archive.subarray(0, directoryAt), ...Array.from({ length: times }, () => directory), tail])
}

/** The frame of an old Office file: a header, its allocation table and a directory with these streams. */
export function sampleCompound(streams: readonly string[]): Buffer {
  const header = Buffer.alloc(512)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(512, 0xff)
  table.writeUInt32LE(0xfffffffd, 0)
  table.writeUInt32LE(0xfffffffe, 4)
  const directory = Buffer.alloc(512)
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    directory.write(name, index * 128, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, index * 128 + 64)
  }
  return Buffer.concat([header, table, directory])
}
