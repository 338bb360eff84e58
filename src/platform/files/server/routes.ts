import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import {
  cancelUpload as cancelEndpoint,
  continueUpload as continueEndpoint,
  createUpload,
  findUploadOffset,
  listUploads,
  showUpload,
} from '../contract/index.ts'
import { beginUpload } from './uploads/begin-upload.ts'
import { cancelUpload } from './uploads/cancel-upload.ts'
import { continueUpload } from './uploads/continue-upload.ts'
import { answerOffset, listOwnUploads, readUpload } from './uploads/read-upload.ts'

export const fileRoutes: readonly Route[] = [
  serveWrite(createUpload, beginUpload),
  serveRead(listUploads, async ({ db, actor }) => ({ items: await listOwnUploads(db, actor) })),
  serveRead(findUploadOffset, answerOffset),
  serveRead(continueEndpoint, continueUpload),
  serveWrite(cancelEndpoint, cancelUpload),
  serveRead(showUpload, readUpload),
]
