import type { Db, Transaction } from '#base/database/index.ts'
import { Problem } from '#base/http/index.ts'
import { findAuditDetails } from '#platform/audit/index.ts'
import { readContent } from '#platform/files/index.ts'
import type { DossierPiece, DossierVerdict } from '../../contract/index.ts'
import type { DossierTable } from '../tables.ts'
import { sealEvent, sealOf, sealSubject, sha256Of } from './seal.ts'

/**
 * Reads the PDF and every stored piece anew, compares the seal with the one in the chain of the audit log, and names the
 * first that is not what was sealed.
 */
export async function checkDossier(db: Db | Transaction, row: DossierTable): Promise<DossierVerdict> {
  const fault = await findFault(db, row)
  return {
    isUnaltered: fault === null,
    sentence: fault ?? `与封卷时一致：PDF 和 ${row.pieces.length} 件材料的摘要均相符，与审计日志中的封卷记录一致`,
    checkedPieces: row.pieces.length,
  }
}

async function findFault(db: Db | Transaction, row: DossierTable): Promise<string | null> {
  const { sha256 } = row
  if (!sha256 || (await hashOf(db, row.file_id)) !== sha256) return '案卷 PDF 与封卷时不一致，或已缺失'
  if (sealOf(sha256, row.pieces) !== row.seal) return '卷内目录或封卷摘要与封卷时不一致'
  const logged = await findAuditDetails(db, sealEvent(row.module), sealSubject(row))
  if (logged?.['seal'] !== row.seal) return '封卷摘要与审计日志中的封卷记录不一致，或审计日志中没有封卷记录'
  for (const [index, piece] of row.pieces.entries())
    if (await isAltered(db, piece)) return `第 ${index + 1} 件“${piece.title}”与封卷时不一致，或已缺失`
  return null
}

const isAltered = async (db: Db | Transaction, { fileId, sha256 }: DossierPiece) =>
  fileId !== null && (await hashOf(db, fileId)) !== sha256

async function hashOf(db: Db | Transaction, fileId: string | null): Promise<string | null> {
  if (!fileId) return null
  try {
    return sha256Of(await readContent(db, fileId))
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}
