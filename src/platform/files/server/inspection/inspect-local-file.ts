import type { FileReport } from '../../contract/index.ts'
import { inspectCompound } from './inspect-compound.ts'
import { inspectImage } from './inspect-image.ts'
import { inspectPackage } from './inspect-package.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { inspectText } from './inspect-text.ts'
import { inspectVideo } from './inspect-video.ts'
import { Unacceptable, type Inspection } from './inspection.ts'
import { withRandomAccess, type RandomAccess } from './random-access.ts'
import { sniffFamily } from './sniff-family.ts'

/** Looks inside a file of this machine: what it is by its content, and what is in it. The name plays no part. */
export async function inspectLocalFile(path: string): Promise<Inspection> {
  try {
    return { report: await withRandomAccess(path, (file) => look(path, file)), refusals: [] }
  } catch (error) {
    if (!(error instanceof Unacceptable)) throw error
    return { report: null, refusals: [{ code: error.code, message: error.message }] }
  }
}

async function look(path: string, file: RandomAccess): Promise<FileReport> {
  if (file.bytes === 0) throw new Unacceptable('empty', '是空文件（0 字节），请重新导出后上传')
  const found = await sniffFamily(file)
  switch (found.family) {
    case 'pdf':
      return inspectPdf(path, file)
    case 'package':
      return inspectPackage(path, file)
    case 'compound':
      return inspectCompound(file)
    case 'image':
      return inspectImage(found.kind, file)
    case 'video':
      return inspectVideo(found.kind, file)
    case 'text':
      return inspectText(path)
  }
}
