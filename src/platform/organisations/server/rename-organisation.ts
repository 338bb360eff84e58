import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { refuseAbolished, refuseWrongDay } from './changeable.ts'
import { claimTree } from './claim-tree.ts'
import { initialsOf } from './initials.ts'
import { getOrganisation } from './read-organisation.ts'
import { refuseTaken } from './refuse-taken.ts'
import { organisationTables } from './tables.ts'

export interface Renaming {
  readonly name: string
  readonly shortName?: string | null | undefined
  readonly on: string
  readonly reason: string
}

/** Gives the unit a new name from a day on; the same day again corrects the name. The old one stays readable. */
export async function renameOrganisation(
  tx: Transaction,
  organisationId: string,
  renaming: Renaming,
  time: { now: Date; today: string },
): Promise<void> {
  const { name, on, reason } = renaming
  await claimTree(tx)
  const organisation = await getOrganisation(tx, organisationId)
  const { id, parentId } = organisation
  refuseAbolished(organisation)
  await refuseTaken(tx, { name, parentId, except: id })
  const tables = organisationTables(tx)
  const present = await tables
    .selectFrom('organisations.organisation_name')
    .select('from_on')
    .where('organisation_id', '=', id)
    .where('until_on', 'is', null)
    .executeTakeFirstOrThrow()
  refuseWrongDay(on, time.today, present.from_on)
  const ofUnit = tables.updateTable('organisations.organisation_name').where('organisation_id', '=', id)
  if (on === present.from_on) await ofUnit.where('from_on', '=', on).set({ name, reason }).execute()
  else {
    await ofUnit.where('until_on', 'is', null).set({ until_on: on }).execute()
    await tables
      .insertInto('organisations.organisation_name')
      .values({ organisation_id: id, from_on: on, until_on: null, name, reason })
      .execute()
  }
  await tables
    .updateTable('organisations.organisation')
    .where('id', '=', id)
    .set({
      name,
      initials: initialsOf(name),
      ...(renaming.shortName === undefined ? {} : { short_name: renaming.shortName }),
    })
    .execute()
  const payload = { organisationId: id, before: organisation.name, after: name, on }
  await emit(tx, 'organisations.organisation-renamed', payload, time.now)
}
