import type { FileReport } from '../../contract/index.ts'
import { Unacceptable } from './inspection.ts'
import { listBoxes } from './iso-boxes.ts'
import type { RandomAccess } from './random-access.ts'
import type { VideoKind } from './sniff-family.ts'

/** A video whose frame is whole; the pictures inside are not decoded. @throws Unacceptable */
export async function inspectVideo(kind: VideoKind, file: RandomAccess): Promise<FileReport> {
  if (kind === 'avi') {
    const head = await file.read(0, 12)
    // Recorders that stop abruptly leave the size at 0.
    if (head.readUInt32LE(4) > file.bytes - 8)
      throw new Unacceptable('truncated', '不完整（后半部分缺失），请重新上传完整的视频')
  } else {
    const types = new Set((await listBoxes(file)).map((box) => box.type))
    if (!types.has('moov') || !types.has('mdat'))
      throw new Unacceptable('damaged', '里没有可播放的画面，可能录制未正常结束，请重新导出后上传')
  }
  return { family: 'video', kind }
}
