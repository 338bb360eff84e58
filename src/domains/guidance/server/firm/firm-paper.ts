import type { Db, Transaction } from '#base/database/index.ts'
import { readContent } from '#platform/files/index.ts'
import { guidanceProblems } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'
import { plainCode } from './read-firm-view.ts'

interface IssuedPaper {
  readonly caseId: string
  readonly title: string
  readonly number: string
  readonly fileId: string
}

/** Keeps the issued document for the firm; a corrected one takes its place. */
export async function keepFirmPaper(tx: Transaction, { caseId, title, number, fileId }: IssuedPaper): Promise<void> {
  const values = { name: `${title}-${number}.pdf`, content: await readContent(tx, fileId) }
  await guidanceTables(tx)
    .insertInto('guidance.firm_paper')
    .values({ case_id: caseId, ...values })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(values))
    .execute()
}

/** The document of the guidance with this code. The portal's rights are enough. @throws Problem `guidance.code-not-found` */
export async function findFirmPaper(db: Db, code: string): Promise<{ name: string; content: Buffer }> {
  const found = await guidanceTables(db)
    .selectFrom('guidance.firm_paper as p')
    .innerJoin('guidance.case_record as r', 'r.case_id', 'p.case_id')
    .select(['p.name', 'p.content'])
    .where('r.code', '=', plainCode(code))
    .where('r.issued_on', 'is not', null)
    .executeTakeFirst()
  if (!found)
    throw guidanceProblems.refuse('guidance.code-not-found', '没有可以下载的文书，请核对查询码，或向办理单位索取')
  return found
}
