import { officeKinds, pictureKinds, videoKinds, type FileRules } from '#platform/files/contract/index.ts'
import type { ProgrammeRow } from '../contract/index.ts'

const kindsOf = {
  pdf: ['pdf'],
  word: ['doc', 'docx'],
  image: pictureKinds,
  video: videoKinds,
  spreadsheet: ['xls', 'xlsx'],
  other: [...officeKinds, 'ofd', 'text'],
} as const

/** What a row accepts, as rules over content; a PDF alone only where the table says PDF. */
export function fileRulesOf(media: ProgrammeRow['media']): FileRules {
  return { accept: [...new Set(media.kinds.flatMap((kind) => [...kindsOf[kind]]))], maximumBytes: 200 * 1024 * 1024 }
}
