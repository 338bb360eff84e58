import type { RawBuilder } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { AuditNote } from '#base/http/index.ts'
import { paperProblems, type DefinedPapers, type PaperContent } from '../../contract/index.ts'
import { paperTables, type PaperTable } from '../tables.ts'

export const impossible = (detail: string) => paperProblems.refuse('papers.not-possible-now', detail)

/** Writes where nobody else has since. @throws Problem `papers.changed-meanwhile` */
export async function changePaper(
  tx: Transaction,
  id: string,
  revision: number,
  values: Partial<Omit<PaperTable, 'content'>> & { content?: RawBuilder<PaperContent> },
  now: Date,
): Promise<void> {
  const changed = await paperTables(tx)
    .updateTable('papers.paper')
    .set({ ...values, revision: revision + 1, changed_at: now })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw paperProblems.refuse('papers.changed-meanwhile', '这件文书刚被他人改动：请刷新，核对最新内容后再保存')
}

export function paperNote(
  { module }: DefinedPapers,
  row: Pick<PaperTable, 'id' | 'organisation_id'>,
  summary: string,
): AuditNote {
  return { subject: `${module}.paper:${row.id}`, organisationId: row.organisation_id, summary }
}
