import type { Db } from '#base/database/index.ts'
import { paperTables } from '../tables.ts'
import { checkDossier } from './check-dossier.ts'

export interface DossierFault {
  readonly code: string
  readonly title: string
  readonly sentence: string
}

const batch = 100

/** Every sealed dossier, some at a time, in the order of their ids. */
export async function checkAllDossiers(db: Db): Promise<{ checked: number; faults: DossierFault[] }> {
  const faults: DossierFault[] = []
  let checked = 0
  for (let after = ''; ;) {
    const rows = await paperTables(db)
      .selectFrom('papers.dossier')
      .selectAll()
      .where('state', '=', 'sealed')
      .$if(after !== '', (query) => query.where('id', '>', after))
      .orderBy('id')
      .limit(batch)
      .execute()
    for (const row of rows) {
      const { isUnaltered, sentence } = await checkDossier(db, row)
      if (!isUnaltered) faults.push({ code: row.code, title: row.title, sentence })
    }
    checked += rows.length
    if (rows.length < batch) return { checked, faults }
    after = rows.at(-1)!.id
  }
}
