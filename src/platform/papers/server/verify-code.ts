import type { Db, Transaction } from '#base/database/index.ts'
import { paperTables } from './tables.ts'

/** What anybody may learn from the code on a paper: that it was issued, by whom, and how it stands. */
export interface CodeCheck {
  readonly isSound: boolean
  readonly sentence: string
  readonly facts: readonly (readonly [label: string, text: string])[]
}

/** No party and no content: a code opens nothing but the check. The stored files are checked within the workbench. */
export async function verifyPaperCode(db: Db | Transaction, code: string): Promise<CodeCheck | undefined> {
  return (await checkPaper(db, code)) ?? checkBoundDossier(db, code)
}

async function checkPaper(db: Db | Transaction, code: string): Promise<CodeCheck | undefined> {
  const row = await paperTables(db)
    .selectFrom('papers.paper as p')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.title', 'p.number', 'p.issued_on', 'p.sha256', 'p.voided_on', 'o.name'])
    .where('p.code', '=', code)
    .executeTakeFirst()
  if (!row?.number) return undefined
  const correction = await paperTables(db)
    .selectFrom('papers.paper')
    .select('number')
    .where('corrects_paper_id', '=', row.id)
    .where('state', '=', 'issued')
    .orderBy('issued_on', 'desc')
    .executeTakeFirst()
  return {
    isSound: row.voided_on === null && !correction,
    sentence: verdictOf(row.voided_on, correction?.number ?? null),
    facts: [
      ['文书', row.title],
      ['编号', row.number],
      ['出具单位', row.name],
      ['出具日期', row.issued_on ?? ''],
      ['电子文书摘要（SHA-256）', row.sha256 ?? ''],
    ],
  }
}

function verdictOf(voidedOn: string | null, correctedBy: string | null): string {
  if (voidedOn) return `该文书已于 ${voidedOn} 作废`
  if (correctedBy) return `本平台出具过这份文书，其后已由 ${correctedBy} 更正`
  return '核验通过：本平台出具过这份文书；手中是电子文书的，请比对摘要'
}

async function checkBoundDossier(db: Db | Transaction, code: string): Promise<CodeCheck | undefined> {
  const row = await paperTables(db)
    .selectFrom('papers.dossier')
    .select(['version', 'pages', 'bound_on', 'seal', 'sha256'])
    .where('code', '=', code)
    .where('state', '=', 'sealed')
    .executeTakeFirst()
  return (
    row && {
      isSound: true,
      sentence: '核验通过：本平台封存过这个案卷；手中是电子案卷的，请比对摘要',
      facts: [
        ['封卷日期', row.bound_on ?? ''],
        ['装订', `第 ${row.version} 次，${row.pages} 页`],
        ['电子案卷摘要（SHA-256）', row.sha256 ?? ''],
        ['封卷摘要（SHA-256）', row.seal ?? ''],
      ],
    }
  )
}
