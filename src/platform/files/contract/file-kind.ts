import { z } from 'zod'

/** What a file is by its content; its name is never believed. `wps` formats count as the Office format whose structure they have. */
export const FileKind = z.enum([
  'pdf',
  'ofd',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'text',
  'jpg',
  'png',
  'gif',
  'bmp',
  'tiff',
  'webp',
  'heic',
  'mp4',
  'mov',
  'avi',
])
export type FileKind = z.infer<typeof FileKind>

interface FileKindText {
  readonly text: string
  readonly mediaType: string
  /** Endings of a name that fit the content, without the dot; the first is the usual one. */
  readonly extensions: readonly [string, ...string[]]
}

export const fileKinds: Readonly<Record<FileKind, FileKindText>> = {
  pdf: { text: 'PDF', mediaType: 'application/pdf', extensions: ['pdf'] },
  ofd: { text: 'OFD', mediaType: 'application/ofd', extensions: ['ofd'] },
  docx: {
    text: 'Word（.docx）',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx', 'docm', 'dotx', 'wps'],
  },
  xlsx: {
    text: 'Excel（.xlsx）',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx', 'xlsm', 'xltx', 'et'],
  },
  pptx: {
    text: 'PowerPoint（.pptx）',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx', 'pptm', 'ppsx', 'dps'],
  },
  doc: { text: '旧版 Word（.doc）', mediaType: 'application/msword', extensions: ['doc', 'dot', 'wps'] },
  xls: { text: '旧版 Excel（.xls）', mediaType: 'application/vnd.ms-excel', extensions: ['xls', 'xlt', 'et'] },
  ppt: {
    text: '旧版 PowerPoint（.ppt）',
    mediaType: 'application/vnd.ms-powerpoint',
    extensions: ['ppt', 'pps', 'dps'],
  },
  text: { text: '文本（.txt、.csv）', mediaType: 'text/plain', extensions: ['txt', 'csv', 'tsv', 'md', 'log'] },
  jpg: { text: 'JPG 图片', mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { text: 'PNG 图片', mediaType: 'image/png', extensions: ['png'] },
  gif: { text: 'GIF 图片', mediaType: 'image/gif', extensions: ['gif'] },
  bmp: { text: 'BMP 图片', mediaType: 'image/bmp', extensions: ['bmp', 'dib'] },
  tiff: { text: 'TIFF 图片', mediaType: 'image/tiff', extensions: ['tif', 'tiff'] },
  webp: { text: 'WebP 图片', mediaType: 'image/webp', extensions: ['webp'] },
  heic: { text: 'HEIC 图片', mediaType: 'image/heic', extensions: ['heic', 'heif', 'hif'] },
  mp4: { text: 'MP4 视频', mediaType: 'video/mp4', extensions: ['mp4', 'm4v'] },
  mov: { text: 'MOV 视频', mediaType: 'video/quicktime', extensions: ['mov', 'qt'] },
  avi: { text: 'AVI 视频', mediaType: 'video/x-msvideo', extensions: ['avi'] },
}

/** Kinds that an upload field usually accepts together. */
export const pictureKinds = ['jpg', 'png', 'webp', 'heic', 'gif', 'bmp', 'tiff'] as const satisfies FileKind[]
export const videoKinds = ['mp4', 'mov', 'avi'] as const satisfies FileKind[]
export const officeKinds = ['docx', 'xlsx', 'pptx', 'ofd'] as const satisfies FileKind[]
export const anyKind: readonly FileKind[] = FileKind.options
