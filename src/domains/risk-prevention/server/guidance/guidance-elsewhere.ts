import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { recordFact, withdrawFact } from '#platform/evidence/index.ts'
import {
  guidanceGiven,
  guidanceModeTexts,
  riskProblems,
  type GuidanceMode,
  type GuidanceResult,
} from '../../contract/index.ts'
import { noteEvent } from '../batches/open-batch.ts'
import { sameFirm } from '#platform/counterparties/index.ts'
import { riskTables, type RiskPointTable } from '../tables.ts'

/** The record of another module that is guidance about a point: its kind, id and page. */
interface Source {
  /** `guidance.case` */
  readonly kind: string
  readonly id: string
  readonly path: string
}

/** Guidance about points as the module tells it that did it as work. */
export interface GuidanceElsewhere {
  readonly source: Source
  /** The first leads: the fact is about it. */
  readonly riskPointIds: readonly string[]
  readonly organisationId: string
  /** Null where it is an individual of whom only a name is known. */
  readonly counterpartyId: string | null
  /** As it may be shown. */
  readonly counterpartyName: string
  readonly contactTitle: string
  readonly mode: GuidanceMode
  readonly guidedOn: string
  readonly officers: readonly string[]
  readonly content: string
  readonly result: GuidanceResult | null
  readonly dueOn: string | null
}

interface Told {
  /** Null where the firm itself said what it makes of it. */
  readonly actor: Actor | null
  readonly at: Date
  readonly today: string
}

/**
 * Keeps the rows that every figure of 风险防控 reads, in the transaction of the work. Told the first time it is one deed with
 * one fact, however many points it is about; told again, only what came of it changes. Points that are gone are nobody's.
 */
export async function followGuidanceElsewhere(tx: Transaction, told: GuidanceElsewhere, by: Told): Promise<void> {
  const { source, result, dueOn } = told
  const known = await riskTables(tx)
    .selectFrom('risk_prevention.guidance_record')
    .select('id')
    .where('source', '=', source.kind)
    .where('source_id', '=', source.id)
    .forUpdate()
    .execute()
  if (!known.length) return by.actor ? begin(tx, told, { ...by, actor: by.actor }) : undefined
  await riskTables(tx)
    .updateTable('risk_prevention.guidance_record')
    .set((eb) => ({
      result,
      result_on: sql<string | null>`case when ${result}::text is null then null
        when result = ${result} then result_on else ${by.today}::date end`,
      due_on: dueOn,
      revision: eb('revision', '+', 1),
    }))
    .where(
      'id',
      'in',
      known.map(({ id }) => id),
    )
    .where('withdrawn_because', 'is', null)
    .where(sql<boolean>`(result, due_on) is distinct from (${result}::text, ${dueOn}::date)`)
    .execute()
}

type Begun = Told & { readonly actor: Actor }

async function begin(tx: Transaction, told: GuidanceElsewhere, by: Begun): Promise<void> {
  const found = await riskTables(tx)
    .selectFrom('risk_prevention.risk_point')
    .select(['id', 'batch_id', 'name', 'level'])
    .where('id', 'in', [...told.riskPointIds])
    .execute()
  const points = told.riskPointIds.flatMap((id) => found.find((point) => point.id === id) ?? [])
  const [first] = points
  if (!first) return
  const factId = await tellFact(tx, told, first, by)
  await riskTables(tx)
    .insertInto('risk_prevention.guidance_record')
    .values(points.map((point) => rowOf(told, point, factId, by)))
    .execute()
  for (const batchId of new Set(points.map((point) => point.batch_id))) {
    const names = points.filter((point) => point.batch_id === batchId).map(({ name }) => name)
    const summary = `${guidanceModeTexts[told.mode]}“${told.counterpartyName}”（${names.join('、')}）`
    await noteEvent(tx, { batchId, step: 'guidance', summary, actor: by.actor, now: by.at })
  }
}

type Point = Pick<RiskPointTable, 'id' | 'batch_id' | 'name' | 'level'>

const rowOf = (told: GuidanceElsewhere, point: Point, factId: string, { actor, at, today }: Begun) => ({
  id: newId(),
  batch_id: point.batch_id,
  risk_point_id: point.id,
  organisation_id: told.organisationId,
  counterparty_id: told.counterpartyId,
  counterparty_name: told.counterpartyName,
  contact_title: told.contactTitle,
  mode: told.mode,
  guided_on: told.guidedOn,
  officers: [...told.officers],
  content: told.content,
  result: told.result,
  result_on: told.result && today,
  fact_id: factId,
  recorded_by_name: actor.name,
  withdrawn_because: null,
  due_on: told.dueOn,
  due_time: null,
  booklet_id: null,
  source: told.source.kind,
  source_id: told.source.id,
  source_path: told.source.path,
  revision: 1,
  created_at: at,
})

async function tellFact(
  tx: Transaction,
  told: GuidanceElsewhere,
  { id: pointId, name, level }: Point,
  { actor, at }: Begun,
): Promise<string> {
  const { id } = await recordFact(tx, {
    kind: guidanceGiven,
    organisationId: told.organisationId,
    occurredOn: told.guidedOn,
    at,
    subject: { module: 'risk-prevention', id: pointId, label: name, link: told.source.path },
    facts: {
      counterparty: told.counterpartyName,
      mode: told.mode,
      ...(level ? { level } : {}),
      ...(told.contactTitle ? { contact: told.contactTitle } : {}),
    },
    actor,
  })
  return id
}

/** What was done was taken back where it was done: the rows stay with the reason, their fact is withdrawn. */
export async function withdrawGuidanceElsewhere(
  tx: Transaction,
  source: Pick<Source, 'kind' | 'id'>,
  { reason, actor, at }: { readonly reason: string; readonly actor: Actor; readonly at: Date },
): Promise<void> {
  const rows = await riskTables(tx)
    .updateTable('risk_prevention.guidance_record')
    .set((eb) => ({ withdrawn_because: reason, revision: eb('revision', '+', 1) }))
    .where('source', '=', source.kind)
    .where('source_id', '=', source.id)
    .where('withdrawn_because', 'is', null)
    .returning(['batch_id', 'fact_id', 'counterparty_name'])
    .execute()
  const [first] = rows
  if (!first) return
  await withdrawFact(tx, { factId: first.fact_id, reason, actor, at })
  const summary = `撤销对“${first.counterparty_name}”的行政指导`
  for (const batchId of new Set(rows.map((row) => row.batch_id)))
    await noteEvent(tx, { batchId, step: 'guidance', summary, note: reason, actor, now: at })
}

/** @throws Problem `risk-prevention.not-possible-now` for what is kept where it was done */
export function requirePlainRecord({ source }: { readonly source: string | null }): void {
  if (source === null) return
  throw riskProblems.refuse(
    'risk-prevention.not-possible-now',
    '这条记录由行政指导办理件自动计入，请打开办理件登记采纳情况或撤销，这里会随之更新',
  )
}

interface Deed {
  readonly riskPointId: string
  readonly counterpartyId: string
  readonly guidedOn: string
}

/** One deed is on record once. @throws Problem `risk-prevention.not-possible-now` */
export async function requireNotDoneElsewhere(tx: Transaction, deed: Deed): Promise<void> {
  const found = await riskTables(tx)
    .selectFrom('risk_prevention.guidance_record')
    .select('counterparty_name')
    .where('risk_point_id', '=', deed.riskPointId)
    .where('guided_on', '=', deed.guidedOn)
    .where('source', 'is not', null)
    .where('withdrawn_because', 'is', null)
    .where(sql<boolean>`counterparty_id in (${sameFirm(deed.counterpartyId)})`)
    .executeTakeFirst()
  if (!found) return
  throw riskProblems.refuse(
    'risk-prevention.not-possible-now',
    `“${found.counterparty_name}” ${deed.guidedOn} 就这个风险点的行政指导已经从办理件自动计入，不用再登记`,
  )
}
