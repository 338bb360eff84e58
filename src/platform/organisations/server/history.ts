import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationHistory } from '../contract/index.ts'
import { getOrganisation } from './read-organisation.ts'
import { knownDay } from './since-ever.ts'
import { organisationTables } from './tables.ts'

/** The unit with former names, former superiors, predecessors, successors and its second masters. @throws Problem */
export async function getHistory(db: Db | Transaction, id: string): Promise<OrganisationHistory> {
  const organisation = await getOrganisation(db, id)
  const tables = organisationTables(db)
  const [names, parents, predecessors, successors, guides, guided] = await Promise.all([
    tables
      .selectFrom('organisations.organisation_name')
      .select(['name', 'from_on as fromOn', 'until_on as untilOn', 'reason'])
      .where('organisation_id', '=', id)
      .orderBy('from_on')
      .execute(),
    tables
      .selectFrom('organisations.organisation_parent as period')
      .leftJoin('organisations.organisation as parent', 'parent.id', 'period.parent_id')
      .select(['parent.id', 'parent.name', 'period.from_on as fromOn', 'period.until_on as untilOn'])
      .where('period.organisation_id', '=', id)
      .orderBy('period.from_on')
      .execute(),
    relatives(db, 'successor_id', 'predecessor_id', id),
    relatives(db, 'predecessor_id', 'successor_id', id),
    masters(db, 'organisation_id', 'guide_id', id),
    masters(db, 'guide_id', 'organisation_id', id),
  ])
  return {
    ...organisation,
    names: names.map((period) => ({ ...period, fromOn: knownDay(period.fromOn) })),
    parents: parents.map(({ id: parentId, name, fromOn, untilOn }) => ({
      parent: parentId && name ? { id: parentId, name } : null,
      fromOn: knownDay(fromOn),
      untilOn,
    })),
    predecessors,
    successors,
    guides,
    guided,
  }
}

type SuccessionSide = 'predecessor_id' | 'successor_id'

function relatives(db: Db | Transaction, own: SuccessionSide, other: SuccessionSide, id: string) {
  return organisationTables(db)
    .selectFrom('organisations.succession as succession')
    .innerJoin('organisations.organisation as other', 'other.id', `succession.${other}`)
    .select(['other.id', 'other.name', 'succession.succeeded_on as on'])
    .where(`succession.${own}`, '=', id)
    .orderBy('succession.succeeded_on')
    .execute()
}

type GuidanceSide = 'organisation_id' | 'guide_id'

async function masters(db: Db | Transaction, own: GuidanceSide, other: GuidanceSide, id: string) {
  const rows = await organisationTables(db)
    .selectFrom('organisations.guidance as guidance')
    .innerJoin('organisations.organisation as other', 'other.id', `guidance.${other}`)
    .select([
      'guidance.id',
      'other.id as otherId',
      'other.name',
      'guidance.from_on as fromOn',
      'guidance.last_on as lastOn',
    ])
    .where(`guidance.${own}`, '=', id)
    .orderBy('guidance.from_on')
    .execute()
  return rows.map(({ id: guidanceId, otherId, name, fromOn, lastOn }) => ({
    id: guidanceId,
    organisation: { id: otherId, name },
    fromOn,
    lastOn,
  }))
}
