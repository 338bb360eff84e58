import { sealAudit, verifyAudit, type ChainVerdict } from '#platform/audit/index.ts'
import { verifyFiles, type FileVerification } from '#platform/files/index.ts'
import type { Installation } from './open-installation.ts'

export interface Verification {
  readonly intact: boolean
  readonly audit: ChainVerdict
  readonly files: FileVerification
}

/** Reads the whole audit chain and every stored file in place. */
export async function verifyInstallation({ db }: Installation): Promise<Verification> {
  await sealAudit(db)
  const audit = await verifyAudit(db)
  const files = await verifyFiles(db)
  return { intact: audit.intact && !files.missing.length && !files.damaged.length, audit, files }
}
