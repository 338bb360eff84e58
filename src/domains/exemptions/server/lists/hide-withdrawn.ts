import { businessToday } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import type { EventListener } from '#base/events/index.ts'
import { listRegisterVersions } from '#platform/registers/index.ts'
import { exemptionRegister } from '../../contract/index.ts'
import { exemptionTables } from '../tables.ts'

/** 撤下: what is no longer published leaves the portal's pages as well. */
export const hideWithdrawn: EventListener = {
  event: 'publishing.withdrawn',
  name: 'exemptions.hide-withdrawn',
  async hear({ payload }, db) {
    const subject = payload['subject'] as { kind?: string; id?: string } | undefined
    if (subject?.kind !== exemptionRegister.kind || !subject.id) return
    const registerId = subject.id
    await inTransaction(db, async (tx) => {
      const tables = exemptionTables(tx)
      const shown = await tables
        .selectFrom('exemptions.published_item')
        .select(['organisation_id', 'version_number'])
        .where('register_id', '=', registerId)
        .limit(1)
        .executeTakeFirst()
      if (!shown) return
      const list = { kind: exemptionRegister.kind, subjectId: shown.organisation_id, today: businessToday() }
      const known = await listRegisterVersions(tx, list)
      const version = known?.versions.find(({ number }) => number === shown.version_number)
      if (version && version.state !== 'withdrawn') return
      await tables.deleteFrom('exemptions.published_item').where('register_id', '=', registerId).execute()
    })
  },
}
