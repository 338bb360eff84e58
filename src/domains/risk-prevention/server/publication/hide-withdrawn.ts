import type { EventListener } from '#base/events/index.ts'
import { inTransaction } from '#base/database/index.ts'
import { listRegisterVersions } from '#platform/registers/index.ts'
import { riskList } from '../../contract/index.ts'
import { businessToday } from '#base/clock/index.ts'
import { riskTables } from '../tables.ts'

/** 撤下: what is no longer published leaves the portal's pages as well. */
export const hideWithdrawn: EventListener = {
  event: 'publishing.withdrawn',
  name: 'risk-prevention.hide-withdrawn',
  async hear({ payload }, db) {
    const subject = payload['subject'] as { kind?: string; id?: string } | undefined
    if (subject?.kind !== riskList.kind || !subject.id) return
    const registerId = subject.id
    await inTransaction(db, async (tx) => {
      const shown = await riskTables(tx)
        .selectFrom('risk_prevention.published_point')
        .select(['batch_id', 'version_number'])
        .where('register_id', '=', registerId)
        .limit(1)
        .executeTakeFirst()
      if (!shown) return
      const list = { kind: riskList.kind, subjectId: shown.batch_id, today: businessToday() }
      const known = await listRegisterVersions(tx, list)
      const version = known?.versions.find(({ number }) => number === shown.version_number)
      if (version && version.state !== 'withdrawn') return
      await riskTables(tx).deleteFrom('risk_prevention.published_point').where('register_id', '=', registerId).execute()
    })
  },
}
