import type { FileReport } from '../../contract/index.ts'
import { Unacceptable } from './inspection.ts'
import { readPdfInWorker } from './pdf-worker-pool.ts'
import type { RandomAccess } from './random-access.ts'
import { refuseHiddenArchive } from './sniff-family.ts'

const tailLength = 4_096
/** Blanks and a signature's padding may follow the end mark; anything more was added by someone. */
const longestRest = 1_024

/** A PDF that is whole, opens, is not encrypted and has the pages that it says. @throws Unacceptable */
export async function inspectPdf(path: string, file: RandomAccess): Promise<FileReport> {
  const tail = await file.read(Math.max(0, file.bytes - tailLength), tailLength)
  const end = tail.lastIndexOf('%%EOF', undefined, 'latin1')
  if (end < 0) throw new Unacceptable('truncated', '不完整（后半部分缺失），请重新上传完整的 PDF')
  await refuseHiddenArchive(file)
  if (tail.length - end - 5 > longestRest)
    throw new Unacceptable('dangerousKind', '的末尾附有多余内容，请用“打印到 PDF”重新导出后上传')
  return readPdfInWorker(path)
}
