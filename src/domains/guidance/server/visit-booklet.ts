import { sql } from 'kysely'
import type { PortalRight } from '#base/module/index.ts'
import { dayOf } from '#base/clock/index.ts'
import type { BookletPart } from '#platform/counterparties/index.ts'
import { correctionStates, guidanceModes } from '../contract/index.ts'
import { guidanceTables } from './tables.ts'

/** What the firm was told on the spot, in the words of the copy that was left with it. */
export const visitBooklet: BookletPart = {
  key: 'guidance.visits',
  title: '上门指导',
  async read(db, { counterpartyIds, most }) {
    const rows = await guidanceTables(db)
      .selectFrom('guidance.visit as v')
      .innerJoin('organisations.organisation as o', 'o.id', 'v.organisation_id')
      .select([
        'v.guided_at',
        'v.mode',
        'v.topic',
        'v.words',
        'v.correction',
        'v.follow_up_on',
        'v.correction_due_on',
        'o.name',
      ])
      .where(sql<boolean>`v.counterparty_id = any(${counterpartyIds}::uuid[])`)
      .where('v.withdrawn_because', 'is', null)
      .orderBy('v.guided_at', 'desc')
      .limit(most)
      .execute()
    return rows.map((row) => ({
      on: dayOf(row.guided_at),
      organisationName: row.name,
      text: [
        `${guidanceModes[row.mode]}“${row.topic}”：${row.words}`,
        ...(row.correction ? [`改正情况：${correctionStates[row.correction]}`] : []),
      ].join('。'),
      dueOn: row.correction_due_on ?? row.follow_up_on ?? undefined,
    }))
  },
}

/** The portal reads what the booklet shows, of firms alone. */
export const visitPortalRights: readonly PortalRight[] = [
  {
    table: 'guidance.visit',
    read: [
      'organisation_id',
      'counterparty_id',
      'guided_at',
      'mode',
      'topic',
      'words',
      'correction',
      'follow_up_on',
      'correction_due_on',
      'withdrawn_because',
    ],
    rows: `counterparty_id is not null and counterparty_kind = 'organisation'`,
  },
]
