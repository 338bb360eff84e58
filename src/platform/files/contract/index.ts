/** Contract door: shapes, rules, endpoints and problem texts of files. Browser-safe. */
export { anyKind, FileKind, fileKinds, officeKinds, pictureKinds, videoKinds } from './file-kind.ts'
export { FileRefusal, FileRefusalCode, FileReport } from './file-report.ts'
export { FileRules, maximumFileBytes, type WrittenFileRules } from './file-rules.ts'
export { StoredFile } from './stored-file.ts'
export {
  cancelUpload,
  continueUpload,
  createUpload,
  fileEndpoints,
  findUploadOffset,
  listUploads,
  showUpload,
  Upload,
} from './endpoints.ts'
export { fileProblems } from './problems.ts'
