import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import {
  Audience,
  Channel,
  consultationProblems,
  Fate,
  type ConsultationState,
  type Standing,
} from '../contract/index.ts'
import { stateOf } from './get-consultation.ts'
import { consultationTables } from './tables.ts'

const counts = <K extends string>(keys: readonly K[], of: (key: K) => number) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, number>

interface Counted {
  readonly fate: string | null
  readonly channel: string
  readonly audience: string
  readonly held: boolean
  readonly n: number
}

/** How a consultation stands, in numbers. */
export async function standingOf(db: Db | Transaction, consultationId: string): Promise<Standing> {
  const { rows } = await sql<Counted>`
    select answer.fate, opinion.channel, opinion.audience, count(*)::int as n,
      (opinion.answer_id is null and opinion.held_because <> '[]' and opinion.released_by_name is null) as held
    from consultations.opinion opinion left join consultations.answer answer on answer.id = opinion.answer_id
    where opinion.consultation_id = ${consultationId}
    group by answer.fate, opinion.channel, opinion.audience, held`.execute(db)
  const total = (some: (row: Counted) => boolean) => rows.filter((row) => some(row)).reduce((sum, { n }) => sum + n, 0)
  return {
    opinions: total(() => true),
    unanswered: total(({ fate }) => fate === null),
    held: total(({ held }) => held),
    byFate: counts(Fate.options, (wanted) => total(({ fate }) => fate === wanted)),
    byChannel: counts(Channel.options, (wanted) => total(({ channel }) => channel === wanted)),
    byAudience: counts(Audience.options, (wanted) => total(({ audience }) => audience === wanted)),
  }
}

export interface SubjectStanding {
  readonly consultations: readonly {
    readonly id: string
    readonly state: ConsultationState
    readonly closesOn: string | null
    readonly opinions: number
    readonly unanswered: number
  }[]
  readonly opinions: number
  readonly unanswered: number
  /** Whether one was concluded: the public was asked and everybody has an answer. */
  readonly hasConcluded: boolean
}

export interface SubjectReference {
  readonly module: string
  readonly id: string
  readonly today: string
}

/** How opinions on a record of another domain stand; cancelled rounds are left out. */
export async function standingOfSubject(
  db: Db | Transaction,
  { module, id, today }: SubjectReference,
): Promise<SubjectStanding> {
  const rows = await consultationTables(db)
    .selectFrom('consultations.consultation as consultation')
    .select(['id', 'state', 'closes_on'])
    .select([
      sql<number>`(select count(*)::int from consultations.opinion o where o.consultation_id = consultation.id)`.as(
        'opinions',
      ),
      sql<number>`(select count(*)::int from consultations.opinion o
        where o.consultation_id = consultation.id and o.answer_id is null)`.as('unanswered'),
    ])
    .where('subject_module', '=', module)
    .where('subject_id', '=', id)
    .where('state', '<>', 'cancelled')
    .orderBy('id')
    .execute()
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    consultations: rows.map((row) => ({
      id: row.id,
      state: stateOf(row, today),
      closesOn: row.closes_on,
      opinions: row.opinions,
      unanswered: row.unanswered,
    })),
    opinions: sum(({ opinions }) => opinions),
    unanswered: sum(({ unanswered }) => unanswered),
    hasConcluded: rows.some(({ state }) => state === 'concluded'),
  }
}

/**
 * For the owner of a record, before it is published: everybody who spoke has an answer, and nobody is still asked.
 * @throws Problem `consultations.unanswered`
 */
export async function refuseUnanswered(
  db: Db | Transaction,
  subject: SubjectReference & { readonly label: string },
): Promise<void> {
  const { unanswered, consultations } = await standingOfSubject(db, subject)
  if (unanswered > 0)
    throw consultationProblems.refuse(
      'consultations.unanswered',
      `“${subject.label}”还有 ${unanswered} 条意见没有答复，不能公布；请先在征求意见中逐条或成批答复`,
    )
  const running = consultations.find(({ state }) => state !== 'concluded')
  if (running)
    throw consultationProblems.refuse(
      'consultations.unanswered',
      `“${subject.label}”的征求意见还没有办结${running.closesOn ? `（截止日 ${running.closesOn}）` : ''}，不能公布`,
    )
}
