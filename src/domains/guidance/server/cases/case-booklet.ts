import { sql } from 'kysely'
import type { BookletPart } from '#platform/counterparties/index.ts'
import { correctionStates, guidanceModes, guidanceResponses } from '../../contract/index.ts'
import { guidanceTables, type CaseRecordTable } from '../tables.ts'

/** Columns beyond what the firm's own page by code shows; they say whose it is. */
export const bookletColumns = ['counterparty_id', 'visit_id'] as const

const longest = 160

/** Documents that a department gave the firm, and what it said of them: also the record of good-faith correction. */
export const caseBooklet: BookletPart = {
  key: 'guidance.cases',
  title: '行政指导文书和书面指导意见',
  async read(db, { counterpartyIds, most }) {
    const rows = await guidanceTables(db)
      .selectFrom('guidance.case_record')
      .select(['code', 'kind', 'organisation_name', 'title', 'mode', 'state', 'is_closed', 'number', 'issued_on'])
      .select(['document_text', 'response', 'correction', 'correction_due_on', 'follow_up_on'])
      .where(sql<boolean>`counterparty_id = any(${counterpartyIds}::uuid[])`)
      .where('visit_id', 'is', null)
      .where('issued_on', 'is not', null)
      .where('state', '<>', 'withdrawn')
      .orderBy('issued_on', 'desc')
      .orderBy('case_id', 'desc')
      .limit(most)
      .execute()
    return rows.map((row) => ({
      on: row.issued_on!,
      organisationName: row.organisation_name,
      title: `${whatOf(row)}“${row.title}”（${row.number ?? ''}）`,
      text: [shortened(row.document_text), ...saidOf(row)].join('。'),
      dueOn: row.is_closed ? undefined : (row.correction_due_on ?? row.follow_up_on ?? undefined),
      path: `/guidance/receipt/${row.code}`,
    }))
  },
}

type Row = Pick<CaseRecordTable, 'kind' | 'mode' | 'state' | 'response' | 'correction'>

const standings: Readonly<Record<string, string>> = {
  correcting: '（正在更正，请先不要按它办理）',
  revoked: '（已撤销）',
}

function whatOf({ kind, mode, state }: Row): string {
  if (kind === 'advice') return `书面指导意见${standings[state] ?? ''}`
  return mode === null ? '行政指导' : guidanceModes[mode]
}

const saidOf = ({ response, correction }: Row): string[] => [
  ...(response ? [`您的意见：${guidanceResponses[response]}`] : []),
  ...(correction ? [`改正情况：${correctionStates[correction]}`] : []),
]

/** The whole text stands behind the code. */
function shortened(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()]
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest).join('')}……`
}
