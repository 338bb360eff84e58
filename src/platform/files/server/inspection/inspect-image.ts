import type { FileReport } from '../../contract/index.ts'
import { measureImage } from './image-size.ts'
import { Unacceptable } from './inspection.ts'
import { listBoxes } from './iso-boxes.ts'
import type { RandomAccess } from './random-access.ts'
import type { ImageKind } from './sniff-family.ts'

const mostBytes = 100 * 1024 * 1024
/** Beyond this a viewer needs more memory than an office computer has. */
const mostPixels = 200_000_000

/** A picture that is whole and has a sensible size; its pixels are not decoded. @throws Unacceptable */
export async function inspectImage(kind: ImageKind, file: RandomAccess): Promise<FileReport> {
  if (file.bytes > mostBytes) throw new Unacceptable('tooLarge', '作为图片过大（超过 100 MB），请压缩后重新上传')
  if (kind === 'heic') await listBoxes(file)
  const { width, height } = measureImage(kind, await file.read(0, file.bytes))
  if (width < 1 || height < 1) throw new Unacceptable('damaged', '的图片尺寸为零，已损坏，请重新导出后上传')
  if (width * height > mostPixels)
    throw new Unacceptable('bomb', `的图片尺寸（${width}×${height} 像素）异常庞大，不能上传，请缩小后重新上传`)
  return { family: 'image', kind, width, height }
}
