import { businessNow } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import type { EventListener } from '#base/events/index.ts'
import { listFactsOfSubject, withdrawFact } from '#platform/evidence/index.ts'
import { listRegisterVersions } from '#platform/registers/index.ts'
import { dayOf } from '#base/clock/index.ts'
import { mediatorRegister, roomRegister } from '../../contract/index.ts'
import { mediationTables } from '../tables.ts'

/** 撤下: what is no longer published leaves the portal's pages, and the fact that told of it counts no longer. */
export const hideWithdrawn: EventListener = {
  event: 'publishing.withdrawn',
  name: 'mediation.hide-withdrawn',
  async hear({ payload }, db) {
    const subject = payload['subject'] as { kind?: string; id?: string } | undefined
    const register = [mediatorRegister, roomRegister].find(({ kind }) => kind === subject?.kind)
    if (!register || !subject?.id) return
    const registerId = subject.id
    await inTransaction(db, async (tx) => {
      const tables = mediationTables(tx)
      const at = businessNow()
      const shown = await tables
        .selectFrom('mediation.published_entry')
        .select(['organisation_id', 'version_number'])
        .where('register_id', '=', registerId)
        .limit(1)
        .executeTakeFirst()
      if (!shown) return
      const list = { kind: register.kind, subjectId: shown.organisation_id, today: dayOf(at) }
      const known = await listRegisterVersions(tx, list)
      const version = known?.versions.find(({ number }) => number === shown.version_number)
      if (version && version.state !== 'withdrawn') return
      await tables.deleteFrom('mediation.published_entry').where('register_id', '=', registerId).execute()
      if (!version) return
      for (const fact of await listFactsOfSubject(tx, { module: 'mediation', id: version.id }))
        if (fact.withdrawn === null)
          await withdrawFact(tx, { factId: fact.id, reason: '公布的名单已经撤下', at, actor: null })
    })
  },
}
