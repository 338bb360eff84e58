import { Unacceptable } from './inspection.ts'
import type { RandomAccess } from './random-access.ts'

export interface Box {
  readonly type: string
  readonly start: number
  readonly end: number
}

const mostBoxes = 10_000

/** The outermost boxes of an ISO media file (MP4, MOV, HEIC). @throws Unacceptable where the file ends inside one */
export async function listBoxes(file: RandomAccess): Promise<Box[]> {
  const boxes: Box[] = []
  for (let start = 0; start < file.bytes;) {
    const head = await file.read(start, 16)
    if (head.length < 8) break
    const declared = head.readUInt32BE(0)
    const size =
      declared === 1 && head.length === 16
        ? Number(head.readBigUInt64BE(8))
        : declared === 0
          ? file.bytes - start
          : declared
    const type = head.toString('latin1', 4, 8)
    if (size < 8 || !/^[\x20-\x7e\xa9]{4}$/.test(type))
      throw new Unacceptable('damaged', '的内部结构已损坏，请重新导出后上传')
    if (start + size > file.bytes) throw new Unacceptable('truncated', '不完整（后半部分缺失），请重新上传完整的文件')
    boxes.push({ type, start, end: start + size })
    if (boxes.length > mostBoxes) throw new Unacceptable('tooComplex', '的内部结构异常复杂，无法检查，请重新导出后上传')
    start += size
  }
  return boxes
}
