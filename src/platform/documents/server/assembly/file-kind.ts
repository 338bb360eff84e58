export type FileKind = 'pdf' | 'png' | 'jpeg' | 'office' | 'unknown'

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

/** By what the file begins with, never by its name. A PDF may have up to 1 kB before its header. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'office'
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : 'unknown'
}
