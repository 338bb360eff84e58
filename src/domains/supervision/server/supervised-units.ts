import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { scopesOf, type Actor, type InputOf, type UseCase } from '#base/http/index.ts'
import { listGuidedOn, organisationNamesOn, inReach } from '#platform/organisations/index.ts'
import { getProgramme } from '#domains/programmes/index.ts'
import { supervisionProblems, type listSupervisedUnits, type Unit } from '../contract/index.ts'
import { supervisionTables } from './tables.ts'

const permission = 'supervision.visit'
const mostShown = 500

/**
 * Units that the actor may supervise on a day: below the units of the posts, and guided by those units. The posts' own
 * units are not among them: nobody supervises themselves.
 */
function selectSupervised(db: Db | Transaction, actor: Actor, guided: readonly string[], own: readonly string[]) {
  return supervisionTables(db)
    .selectFrom('organisations.organisation as o')
    .leftJoin('organisations.organisation as parent', 'parent.id', 'o.parent_id')
    .select(['o.id', 'o.name', 'o.kind', 'o.path', 'parent.name as parentName'])
    .where('o.abolished_on', 'is', null)
    .where((where) =>
      where.or([inReach(actor, permission, 'o.path'), ...(guided.length ? [where('o.id', 'in', [...guided])] : [])]),
    )
    .$if(own.length > 0, (query) => query.where('o.id', 'not in', [...own]))
    .orderBy('o.path')
}

async function supervisedOn(db: Db | Transaction, actor: Actor, today: string) {
  const own = actor.posts.filter((post) => post.permissions.has(permission)).map((post) => post.organisationId)
  const guided = (await Promise.all(own.map((id) => listGuidedOn(db, id, today)))).flat()
  return selectSupervised(db, actor, guided, own)
}

/** For pickers and pools: narrowed to the addressees of a programme where one is named. */
export async function listSupervisedUnitsUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listSupervisedUnits>>) {
  if (!scopesOf(actor, permission).length) return { items: [] }
  const { q, programmeId } = input.query
  const addressees = programmeId
    ? (await getProgramme(db, programmeId, actor)).addressees.map((unit) => unit.organisationId)
    : undefined
  if (addressees?.length === 0) return { items: [] }
  const items = await (
    await supervisedOn(db, actor, today)
  )
    .$if(!!q, (query) =>
      query.where((where) =>
        where.or([where('o.name', 'ilike', anywhere(q!)), where('o.initials', 'like', anywhere(q!.toLowerCase()))]),
      ),
    )
    .$if(addressees !== undefined, (query) => query.where('o.id', 'in', addressees!))
    .limit(mostShown)
    .execute()
  return { items: items.map(({ path: _, ...unit }) => unit) }
}

/**
 * The units under the names of the day, in tree order, whatever order they were asked in.
 * @throws Problem `supervision.unit-not-supervised` that names the first that is not the actor's to supervise
 */
export async function requireSupervised(
  db: Db | Transaction,
  actor: Actor,
  organisationIds: readonly string[],
  today: string,
): Promise<Unit[]> {
  const wanted = [...new Set(organisationIds)]
  const found = await (await supervisedOn(db, actor, today)).where('o.id', 'in', wanted).execute()
  if (found.length < wanted.length) {
    const known = new Set(found.map((unit) => unit.id))
    const names = await organisationNamesOn(db, wanted, today)
    const first = wanted.find((id) => !known.has(id))!
    throw supervisionProblems.refuse(
      'supervision.unit-not-supervised',
      `“${names.get(first) ?? '所选单位'}”不在您的督导范围内，只能督导下级单位和业务指导的单位`,
    )
  }
  return found.map(({ id, name }) => ({ id, name }))
}
