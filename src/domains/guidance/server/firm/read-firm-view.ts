import type { Db, Transaction } from '#base/database/index.ts'
import { guidanceProblems } from '../../contract/index.ts'
import { guidanceTables, type CaseRecordTable, type FirmAct } from '../tables.ts'
import type { Selectable } from 'kysely'

export const firmColumns = [
  'case_id',
  'code',
  'kind',
  'organisation_name',
  'title',
  'mode',
  'state',
  'state_text',
  'is_closed',
  'paper_title',
  'paper_code',
  'number',
  'issued_on',
  'document_text',
  'delivered_on',
  'has_violation',
  'response',
  'correction',
  'correction_due_on',
  'follow_up_on',
  'preferred_on',
  'former',
] as const

/** What the firm reads by its code: its document and what comes next, nothing of how it came about. */
export type FirmView = Pick<Selectable<CaseRecordTable>, (typeof firmColumns)[number]> & {
  /** What it may do now. */
  readonly acts: readonly FirmAct[]
  /** What was issued before documents were kept for the portal is had from the office alone. */
  readonly hasPaper: boolean
}

/** The code as people type it. */
export const plainCode = (written: string): string =>
  written
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(0, 40)

/** @throws Problem `guidance.code-not-found` also while no document is issued */
export async function readFirmView(db: Db | Transaction, written: string): Promise<FirmView> {
  const code = plainCode(written)
  const found = await guidanceTables(db)
    .selectFrom('guidance.case_record')
    .select(firmColumns)
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('guidance.firm_paper as paper')
            .select('paper.case_id')
            .whereRef('paper.case_id', '=', 'guidance.case_record.case_id'),
        )
        .as('hasPaper'),
    )
    .where('code', '=', code)
    .where('issued_on', 'is not', null)
    .executeTakeFirst()
  if (!found)
    throw guidanceProblems.refuse(
      'guidance.code-not-found',
      `没有查询码为“${written.slice(0, 40)}”的指导，请核对；查询码里没有字母 O、I 和数字 0、1`,
    )
  return { ...found, hasPaper: Boolean(found.hasPaper), acts: actsOf(found) }
}

type Standing = Pick<CaseRecordTable, 'kind' | 'state' | 'correction'> & { readonly has_violation: boolean }

function actsOf({ kind, state, has_violation: hasViolation, correction }: Standing): FirmAct[] {
  if (kind === 'advice' || !['issued', 'delivered', 'followedUp'].includes(state)) return []
  return [
    'respond',
    ...(hasViolation && correction !== 'corrected' ? (['reportCorrection'] as const) : []),
    'askOtherDay',
  ]
}
