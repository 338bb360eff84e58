import { now } from '#base/clock/index.ts'
import type { Db } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { identityTables } from './tables.ts'

const dayMs = 86_400_000

/** Ended sessions are kept as long as logs must be (six months at least), then only the audit log knows of them. */
const sessionsKeptDays = 200

/** Throws away what has served: expired challenges, failures that no lock looks at any more, old sessions. */
export async function sweep(db: Db): Promise<void> {
  const at = now().getTime()
  const tables = identityTables(db)
  await tables.deleteFrom('identity.challenge').where('expires_at', '<', new Date(at)).execute()
  await tables
    .deleteFrom('identity.failed_sign_in')
    .where('at', '<', new Date(at - 2 * dayMs))
    .execute()
  await tables
    .deleteFrom('identity.session')
    .where('ends_at', '<', new Date(at - sessionsKeptDays * dayMs))
    .execute()
}

export const sweepJob: JobDefinition = {
  name: 'identity.sweep',
  schedule: '20 3 * * *',
  run: (_, db) => sweep(db),
}
