import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import type { Db } from '#base/database/index.ts'
import type { BookletPart } from '#platform/counterparties/index.ts'
import { timeOf } from '../rooms/bookings.ts'
import { caseFileTables } from './tables.ts'

/**
 * That a firm was in a mediation, and when its talks are; nothing of what it is about, who the other side is or what was said.
 * No way in either: the party's own code opens its case, the booklet's does not.
 */
export const mediationBooklet: BookletPart = {
  key: 'mediation.cases',
  title: '行政调解（内容凭调解查询码查看）',
  async read(db, asked) {
    const cases = await readCases(db, asked)
    const talks = await readTalks(
      db,
      cases.map(({ case_id }) => case_id),
    )
    return cases.flatMap(({ case_id: id, opened_on: on, number, name: organisationName }) => [
      { on, organisationName, text: `参加行政调解（案件 ${number}）` },
      ...talks
        .filter(({ case_id }) => case_id === id)
        .map(({ starts_at: at }) => ({
          on: `${dayOf(at)} ${timeOf(at)}`,
          organisationName,
          text: `案件 ${number} 约定的调解时间；需要改期请联系办理单位`,
        })),
    ])
  },
}

function readCases(db: Db, { counterpartyIds, most }: { counterpartyIds: readonly string[]; most: number }) {
  return (
    caseFileTables(db)
      .selectFrom('mediation.case_party as p')
      .innerJoin('mediation.case_file as f', 'f.case_id', 'p.case_id')
      .innerJoin('organisations.organisation as o', 'o.id', 'f.organisation_id')
      .select(['f.case_id', 'f.number', 'f.opened_on', 'o.name'])
      .distinct()
      .where(sql<boolean>`p.counterparty_id = any(${counterpartyIds}::uuid[])`)
      .where('p.removed_at', 'is', null)
      // The other side hears of it with the acceptance.
      .where(sql<boolean>`(p.role = 'applicant' or f.state not in ('received', 'refused'))`)
      .orderBy('f.opened_on', 'desc')
      .orderBy('f.case_id', 'desc')
      .limit(most)
      .execute()
  )
}

async function readTalks(db: Db, caseIds: readonly string[]) {
  if (!caseIds.length) return []
  return caseFileTables(db)
    .selectFrom('mediation.session')
    .select(['case_id', 'starts_at'])
    .where('case_id', 'in', [...caseIds])
    .orderBy('starts_at', 'desc')
    .limit(200)
    .execute()
}
