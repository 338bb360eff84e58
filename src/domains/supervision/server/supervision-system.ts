import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { InputOf, UseCase } from '#base/http/index.ts'
import { listGuidanceOn, treeOn, inReach } from '#platform/organisations/index.ts'
import type { showSupervisionSystem, SupervisionRelation } from '../contract/index.ts'
import { supervisionTables } from './tables.ts'

/** Who supervises whom on a day: each unit by its superior, and by the unit that guides it. */
export async function showSupervisionSystemUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showSupervisionSystem>>): Promise<{ on: string; relations: SupervisionRelation[] }> {
  const on = input.query.on ?? today
  const visible = await supervisionTables(db)
    .selectFrom('organisations.organisation as o')
    .select('o.id')
    .where(inReach(actor, 'supervision.read', 'o.path'))
    .execute()
  const shown = new Set(visible.map((unit) => unit.id))
  const tree = await treeOn(db, on)
  const units = new Map(tree.map((unit) => [unit.id, unit]))
  const relations = [
    ...tree.flatMap((unit) => (unit.parentId ? [{ from: unit.parentId, to: unit.id, by: 'superior' as const }] : [])),
    ...(await listGuidanceOn(db, on)).map(({ guideId, organisationId }) => ({
      from: guideId,
      to: organisationId,
      by: 'guidance' as const,
    })),
  ].filter(({ from, to }) => units.has(from) && units.has(to) && (shown.has(from) || shown.has(to)))
  const visits = await visitsOfYear(db, on)
  const open = await openRectifications(db)
  return {
    on,
    relations: relations.map(({ from, to, by }) => {
      const unit = units.get(to)!
      const made = (visits.get(to) ?? []).filter(
        (visit) => isPartOf(visit.by, from, units) && !isPartOf(visit.by, to, units),
      )
      return {
        supervisor: { id: from, name: units.get(from)!.name },
        unit: { id: to, name: unit.name, kind: unit.kind },
        by,
        visits: made.reduce((sum, visit) => sum + visit.count, 0),
        lastVisitedOn:
          made
            .map((visit) => visit.last)
            .toSorted()
            .at(-1) ?? null,
        openRectifications: open.get(to) ?? 0,
      }
    }),
  }
}

interface Made {
  readonly unit: string
  readonly by: string
  readonly count: number
  readonly last: string
}

/** Visits of the year up to the day, by the unit visited. */
async function visitsOfYear(db: Db | Transaction, on: string): Promise<Map<string, Made[]>> {
  const { rows } = await sql<Made>`
    select organisation_id as unit, supervising_organisation_id as by, count(*)::int as count, max(visited_on) as last
    from supervision.visit
    where state = 'recorded' and visited_on between ${`${on.slice(0, 4)}-01-01`} and ${on}
    group by 1, 2`.execute(db)
  return Map.groupBy(rows, (row) => row.unit)
}

async function openRectifications(db: Db | Transaction): Promise<Map<string, number>> {
  const { rows } = await sql<{ unit: string; count: number }>`
    select organisation_id as unit, count(*)::int as count from supervision.rectification
    where state not in ('closed', 'void') group by 1`.execute(db)
  return new Map(rows.map((row) => [row.unit, row.count]))
}

/** Whether a unit is the whole or lies below it: an office visits in the name of its government. */
function isPartOf(
  part: string,
  whole: string,
  units: ReadonlyMap<string, { readonly parentId: string | null }>,
): boolean {
  let place: string | null = part
  while (place !== null && place !== whole) place = units.get(place)?.parentId ?? null
  return place === whole
}
