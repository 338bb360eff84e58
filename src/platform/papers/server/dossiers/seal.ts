import { createHash } from 'node:crypto'
import type { DossierPiece } from '../../contract/index.ts'

export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** One value over the PDF and every piece in its place; the order of the pieces counts. */
export function sealOf(fileHash: string, pieces: readonly DossierPiece[]): string {
  const lines = pieces.map(({ part, title, firstPage, pages, sha256 }) => [part, title, firstPage, pages, sha256])
  return sha256Of(JSON.stringify([fileHash, lines]))
}

/** Where the chain of the audit log keeps the seal of a dossier. */
export const sealEvent = (module: string): string => `${module}.dossier-sealed`
export const sealSubject = ({ module, id }: { readonly module: string; readonly id: string }): string =>
  `${module}.dossier:${id}`
