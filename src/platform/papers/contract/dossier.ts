import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'
import { PaperSubject } from './paper.ts'

export const DossierState = z.enum(['waiting', 'binding', 'sealed', 'failed'])
export type DossierState = z.infer<typeof DossierState>
export const dossierStateTexts: Readonly<Record<DossierState, string>> = {
  waiting: '等待装订',
  binding: '正在装订',
  sealed: '已封卷',
  failed: '未能装订',
}

/** One piece as it was bound: where it stands, and what its content was. */
export const DossierPiece = z.object({
  part: z.string(),
  title: z.string(),
  /** Null for an original that cannot be set as pages and lies beside the dossier. */
  firstPage: z.number().int().nullable(),
  pages: z.number().int(),
  sha256: z.string(),
  /** Null for a page that the platform made itself. */
  fileId: Id.nullable(),
})
export type DossierPiece = z.infer<typeof DossierPiece>

export const Dossier = z.object({
  id: Id,
  subject: PaperSubject,
  organisationId: Id,
  title: z.string(),
  /** 1, and one more for each later binding; the former stay. */
  version: z.number().int(),
  state: DossierState,
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  failedBecause: z.string().nullable(),
  pages: z.number().int().nullable(),
  bytes: z.number().int().nullable(),
  pieces: z.array(DossierPiece),
  sha256: z.string().nullable(),
  /** SHA-256 over the file's and every piece's. */
  seal: z.string().nullable(),
  code: z.string(),
  boundOn: Day.nullable(),
  requestedByName: z.string(),
  requestedAt: z.string(),
})
export type Dossier = z.infer<typeof Dossier>

/** What would be bound now, and what is in the way. */
export const DossierPlan = z.object({
  parts: z.array(z.object({ id: z.string(), title: z.string(), isRequired: z.boolean(), pieces: z.array(z.string()) })),
  /** Chinese sentences; empty where the dossier can be sealed. */
  missing: z.array(z.string()),
  dossiers: z.array(Dossier),
  mayBind: z.boolean(),
})
export type DossierPlan = z.infer<typeof DossierPlan>

export const DossierVerdict = z.object({
  isUnaltered: z.boolean(),
  sentence: z.string(),
  checkedPieces: z.number().int(),
})
export type DossierVerdict = z.infer<typeof DossierVerdict>
