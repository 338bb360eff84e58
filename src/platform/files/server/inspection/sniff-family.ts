import { fileTypeFromBuffer } from 'file-type'
import type { FileKind } from '../../contract/index.ts'
import { Unacceptable } from './inspection.ts'
import type { RandomAccess } from './random-access.ts'

export type ImageKind = Extract<FileKind, 'jpg' | 'png' | 'gif' | 'bmp' | 'tiff' | 'webp' | 'heic'>
export type VideoKind = Extract<FileKind, 'mp4' | 'mov' | 'avi'>

type Family =
  | { readonly family: 'pdf' | 'package' | 'compound' | 'text' }
  | { readonly family: 'image'; readonly kind: ImageKind }
  | { readonly family: 'video'; readonly kind: VideoKind }

const headLength = 16_384
const tailLength = 66_000

const pictures = new Map<string, ImageKind>([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/apng', 'png'],
  ['image/gif', 'gif'],
  ['image/bmp', 'bmp'],
  ['image/tiff', 'tiff'],
  ['image/webp', 'webp'],
  ['image/heic', 'heic'],
  ['image/heif', 'heic'],
  ['image/heic-sequence', 'heic'],
  ['image/heif-sequence', 'heic'],
])
const videos = new Map<string, VideoKind>([
  ['video/mp4', 'mp4'],
  ['video/x-m4v', 'mp4'],
  ['video/quicktime', 'mov'],
  ['video/vnd.avi', 'avi'],
])

/** Things that run when opened, and containers that hide what they carry. */
const neverAccepted: readonly (readonly [RegExp, string])[] = [
  [/^(exe|dll|sys|msi|cab|lnk)$/, 'Windows 程序（.exe 等）'],
  [/^(elf|macho|deb|rpm|apk|jar|class|wasm|swf|crx|xpi)$/, '可执行程序'],
  [/^(zip|rar|7z|gz|bz2|xz|tar|zst|lz4?|Z|ar|cpio)$/, '压缩包'],
]

/** The family of a file by its first bytes. @throws Unacceptable for programs, archives and everything unknown */
export async function sniffFamily(file: RandomAccess): Promise<Family> {
  const head = await file.read(0, headLength)
  if (head.indexOf('%PDF-', 0, 'latin1') === 0) return { family: 'pdf' }
  if (head.indexOf('PK\x03\x04', 0, 'latin1') === 0 || head.indexOf('PK\x05\x06', 0, 'latin1') === 0)
    return { family: 'package' }
  if (head.indexOf('d0cf11e0a1b11ae1', 0, 'hex') === 0) return { family: 'compound' }
  const type = await fileTypeFromBuffer(head).catch(() => undefined)
  const picture = pictures.get(type?.mime ?? '')
  const video = videos.get(type?.mime ?? '')
  if (picture || video) {
    await refuseHiddenArchive(file)
    return picture ? { family: 'image', kind: picture } : { family: 'video', kind: video! }
  }
  if (type) {
    const program = neverAccepted.find(([pattern]) => pattern.test(type.ext))
    if (program) throw new Unacceptable('dangerousKind', `实际是${program[1]}，不能上传；请上传原始文档、图片或视频`)
    if (!type.mime.startsWith('text/') && !/xml|json|rtf/.test(type.mime))
      throw new Unacceptable('unknownKind', `的格式（${type.ext}）不在平台接受的范围内，请转换为 PDF 等常用格式后上传`)
  }
  return { family: 'text' }
}

/** A picture that is an archive as well: what people see is not what the file carries. @throws Unacceptable */
export async function refuseHiddenArchive(file: RandomAccess): Promise<void> {
  const tail = await file.read(Math.max(0, file.bytes - tailLength), tailLength)
  const at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (at < 0 || at + 22 > tail.length) return
  const directoryBytes = tail.readUInt32LE(at + 12)
  const directoryEndsHere = at - directoryBytes
  const begins = directoryEndsHere >= 0 && tail.indexOf('PK\x01\x02', directoryEndsHere, 'latin1') === directoryEndsHere
  if (begins || directoryBytes > at)
    throw new Unacceptable('dangerousKind', '的末尾藏有压缩包，不能上传；请重新导出后上传')
}
