import { Readable } from 'node:stream'
import { refuse, type FileAnswer, type InputOf, type UseCase } from '#base/http/index.ts'
import { fileProblems, type continueUpload as endpoint } from '../../contract/index.ts'
import { completeUpload } from './complete-upload.ts'
import { getOwnUpload } from './own-upload.ts'
import { receiveBytes } from './receive-bytes.ts'
import { answerTus, progressHeaders, requireBytes, requireTus } from './tus-protocol.ts'

/** Takes the next part of a file. Runs outside a transaction: a poor line may need minutes for it. */
export async function continueUpload(request: UseCase<InputOf<typeof endpoint>>): Promise<FileAnswer> {
  const { db, actor, header, input } = request
  requireTus(header)
  if (header('content-type') !== 'application/offset+octet-stream')
    throw refuse('base.wrong-media-type', '上传的内容格式应为 application/offset+octet-stream，请刷新页面后重新上传')
  const offset = requireBytes(header, 'Upload-Offset')
  const upload = await getOwnUpload(db, input.params.uploadId, actor)
  if (offset !== upload.received)
    throw fileProblems.refuse(
      'files.upload-conflict',
      `文件“${upload.name}”已收到 ${upload.received} 字节，与请求的位置 ${offset} 不一致，将从已收到的位置接着上传`,
    )
  const received =
    upload.state === 'receiving' ? await receiveBytes(db, upload, request.body ?? Readable.from([])) : upload.received
  if (received === upload.bytes) await completeUpload(db, upload.id)
  return answerTus(progressHeaders({ ...upload, received }))
}
