import type { PortalRight } from '#base/module/index.ts'
import { bookletColumns } from '../cases/case-booklet.ts'
import { firmColumns } from './read-firm-view.ts'

/** The portal reads what was issued to a firm, by its code, and inserts what the firm sends. */
export const firmPortalRights: readonly PortalRight[] = [
  { table: 'guidance.case_record', read: [...firmColumns, ...bookletColumns], rows: 'issued_on is not null' },
  { table: 'guidance.firm_paper', read: 'all' },
  { table: 'guidance.firm_message', read: ['submission_key'], insert: true },
]
