import { businessToday } from '#base/clock/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { riskTables } from '../../server/tables.ts'

/** Kept self-checks end on the day that their authors were told. */
export const forgetChecks: JobDefinition = {
  name: 'risk-prevention.forget-self-checks',
  schedule: '20 3 * * *',
  async run(_payload, db) {
    await riskTables(db)
      .deleteFrom('risk_prevention.kept_self_check')
      .where((eb) => eb.or([eb('kept_until', '<', businessToday()), eb('sealed', 'is', null)]))
      .execute()
  },
}
