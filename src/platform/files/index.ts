/** Server door of files: storing, reading and judging them. Handing out is the owning module's affair. */
export { storeFile, type NewFile } from './server/store-file.ts'
export { answerStoredFile, findFile, getFile, listFiles, openFile, readContent } from './server/read-file.ts'
export { inspectFile } from './server/inspect-file.ts'
export { takeUpload, type TakenUpload } from './server/uploads/take-upload.ts'
export {
  listOpenSegments,
  listStoredContents,
  openStoredContent,
  restoreContent,
  verifyFiles,
  type FileVerification,
} from './server/backup.ts'
export { currentFileStore, openFileStore, useFileStore } from './server/store/current-file-store.ts'
export type { FileStore, KeptContent } from './server/store/file-store.ts'
export type { FileKind, FileRefusal, FileReport, FileRules, StoredFile } from './contract/index.ts'
