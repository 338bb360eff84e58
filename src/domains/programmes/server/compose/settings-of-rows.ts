import { asJson, type Transaction } from '#base/database/index.ts'
import type { ProgrammeSettings } from '../../contract/index.ts'
import { programmeTables } from '../tables.ts'

type Decisions = ProgrammeSettings['grading']

/** Changes the decided points of grading of a programme that is locked for this transaction. */
export async function changeDecisions(
  tx: Transaction,
  programmeId: string,
  change: (decisions: Decisions) => Decisions,
): Promise<void> {
  const { settings } = await programmeTables(tx)
    .selectFrom('programmes.programme')
    .select('settings')
    .where('id', '=', programmeId)
    .executeTakeFirstOrThrow()
  const grading = change(settings.grading ?? {})
  await programmeTables(tx)
    .updateTable('programmes.programme')
    .set({ settings: asJson({ ...settings, grading }) })
    .where('id', '=', programmeId)
    .execute()
}

/** Decisions are kept by the row's code (`G1.zeroCriteria`): they follow a new code, and go with the row. */
export function moveDecisions(decisions: Decisions, code: string, newCode: string | null): Decisions {
  return Object.fromEntries(
    Object.entries(decisions).flatMap(([key, value]) => {
      if (!key.startsWith(`${code}.`)) return [[key, value]]
      return newCode === null ? [] : [[`${newCode}${key.slice(code.length)}`, value]]
    }),
  )
}
