import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { procedureProblems } from '#platform/procedures/contract/index.ts'
import type { CaseHooks } from '#platform/procedures/index.ts'
import { HotlineSource } from '#platform/hotlines/contract/index.ts'
import { mediationTables } from '../tables.ts'

/** The application keeps source and number too, and the reply goes back under them. @throws Problem `procedures.not-possible-now` */
export const correctSourceOfApplication: NonNullable<CaseHooks['intakeCorrected']> = async (tx, row) => {
  const application = await applicationOf(tx, row.id)
  if (!application) return
  if (application.source === 'portal')
    throw procedureProblems.refuse('procedures.not-possible-now', '这是网上提交的，来源和编号不是人工填写的，不能更正')
  if (await wasDelivered(tx, application.id))
    throw procedureProblems.refuse('procedures.not-possible-now', '编号是热线转来时带的，答复按它交回，不能更正')
  const former = HotlineSource.safeParse(application.source).success ? 'counter' : application.source
  await mediationTables(tx)
    .updateTable('mediation.application')
    .set({ source: row.intake_key ?? former, source_number: row.intake_number })
    .where('id', '=', application.id)
    .execute()
}

const applicationOf = (tx: Transaction, caseId: string) =>
  mediationTables(tx)
    .selectFrom('mediation.application as a')
    .select(['a.id', 'a.source'])
    .where(sql<boolean>`a.id = (select f.application_id from mediation.case_file f where f.case_id = ${caseId})`)
    .executeTakeFirst()

async function wasDelivered(tx: Transaction, applicationId: string): Promise<boolean> {
  const { rows } = await sql`
    select from hotlines.received where module = 'mediation' and record_id = ${applicationId}`.execute(tx)
  return rows.length > 0
}
