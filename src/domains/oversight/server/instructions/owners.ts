import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import type { InputOf, OutputOf, UseCase } from '#base/http/index.ts'
import { mayAct } from '#base/http/index.ts'
import { getOrganisation, inReach } from '#platform/organisations/index.ts'
import type { listInstructionOwners } from '../../contract/index.ts'
import { oversightTables } from '../tables.ts'

const mostShown = 100

/** Units below one's own; and of one of them the people who can feed back. */
export async function listInstructionOwnersUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listInstructionOwners>>): Promise<OutputOf<typeof listInstructionOwners>> {
  const { q, organisationId } = input.query
  const items = await oversightTables(db)
    .selectFrom('organisations.organisation as o')
    .where(inReach(actor, 'oversight.instruct', 'o.path'))
    .where('o.abolished_on', 'is', null)
    .$if(!!q, (query) =>
      query.where((where) =>
        where.or([where('o.name', 'ilike', anywhere(q!)), where('o.initials', 'like', anywhere(q!.toLowerCase()))]),
      ),
    )
    .select(['o.id', 'o.name'])
    .orderBy('o.path')
    .limit(mostShown)
    .execute()
  if (!organisationId) return { items, people: [] }
  const unit = await getOrganisation(db, organisationId)
  const people = mayAct(actor, 'oversight.instruct', unit.path) ? await listOwnerPeople(db, unit, today) : []
  return { items, people }
}

const roles = ['reviewer', 'reportingClerk', 'cityOffice', 'supervisor'] as const

/** People with a post of the day in the unit that lets them feed back. */
export async function listOwnerPeople(db: Db | Transaction, unit: { readonly id: string }, today: string) {
  return oversightTables(db)
    .selectFrom('identity.person as p')
    .innerJoin('identity.post as post', 'post.person_id', 'p.id')
    .where('post.organisation_id', '=', unit.id)
    .where('post.role', 'in', [...roles])
    .where('post.from_on', '<=', today)
    .where((where) => where.or([where('post.last_on', 'is', null), where('post.last_on', '>=', today)]))
    .where('p.disabled_at', 'is', null)
    .select(['p.id', 'p.name', 'p.title'])
    .distinct()
    .orderBy('p.name')
    .limit(mostShown)
    .execute()
}
