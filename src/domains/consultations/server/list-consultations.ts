import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Transaction } from '#base/database/index.ts'
import { readPage, scopesOf, type Actor, type ListPlan, type Page } from '#base/http/index.ts'
import type { ConsultationFilter, ConsultationSummary } from '../contract/index.ts'
import { stateOf } from './get-consultation.ts'
import { consultationTables, type ConsultationTable } from './tables.ts'

type Filter = z.infer<typeof ConsultationFilter>
type SummaryRow = Pick<
  ConsultationTable,
  'code' | 'organisation_id' | 'organisation_name' | 'title' | 'state' | 'opens_on' | 'closes_on' | 'created_at'
> & { id: string; opinions: number; unanswered: number }

const plan: ListPlan<SummaryRow> = {
  orders: {
    createdAt: { by: sql`consultation.created_at`, of: (row) => row.created_at.toISOString() },
    closesOn: { by: sql`coalesce(consultation.closes_on, '9999-12-31')`, of: (row) => row.closes_on ?? '9999-12-31' },
    title: { by: sql`consultation.title`, of: (row) => row.title },
  },
  defaultSort: '-createdAt',
  id: sql`consultation.id`,
}

/** Consultations of the units within the person's reach. */
export async function pageConsultations(
  db: Db | Transaction,
  actor: Actor,
  filter: Filter,
  today: string,
): Promise<Page<ConsultationSummary>> {
  const page = await readPage(db, selectConsultations(db, actor, filter, today), plan, filter)
  return { ...page, items: page.items.map((row) => toSummary(row, today)) }
}

export function selectConsultations(db: Db | Transaction, actor: Actor, filter: Filter, today: string) {
  const ranges = scopesOf(actor, 'consultations.read')
  const { state, organisationId, subjectModule, subjectId, q } = filter
  return consultationTables(db)
    .selectFrom('consultations.consultation as consultation')
    .innerJoin('organisations.organisation as unit', 'unit.id', 'consultation.organisation_id')
    .select([
      'consultation.id',
      'consultation.code',
      'consultation.organisation_id',
      'consultation.organisation_name',
      'consultation.title',
      'consultation.state',
      'consultation.opens_on',
      'consultation.closes_on',
      'consultation.created_at',
    ])
    .select([
      sql<number>`(select count(*)::int from consultations.opinion o where o.consultation_id = consultation.id)`.as(
        'opinions',
      ),
      sql<number>`(select count(*)::int from consultations.opinion o
        where o.consultation_id = consultation.id and o.answer_id is null)`.as('unanswered'),
    ])
    .where((eb) =>
      eb.or(ranges.map(({ from, below }) => eb.and([eb('unit.path', '>=', from), eb('unit.path', '<', below)]))),
    )
    .$if(state === 'open', (all) =>
      all.where('consultation.state', '=', 'open').where('consultation.closes_on', '>=', today),
    )
    .$if(state === 'closed', (all) =>
      all.where('consultation.state', '=', 'open').where('consultation.closes_on', '<', today),
    )
    .$if(state !== undefined && state !== 'open' && state !== 'closed', (all) =>
      all.where('consultation.state', '=', state as 'draft'),
    )
    .$if(organisationId !== undefined, (all) => all.where('consultation.organisation_id', '=', organisationId!))
    .$if(subjectModule !== undefined, (all) => all.where('consultation.subject_module', '=', subjectModule!))
    .$if(subjectId !== undefined, (all) => all.where('consultation.subject_id', '=', subjectId!))
    .$if(!!q, (all) => all.where(sql<boolean>`position(${q!} in consultation.title) > 0`))
}

export function toSummary(row: SummaryRow, today: string): ConsultationSummary {
  return {
    id: row.id,
    code: row.code,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    title: row.title,
    state: stateOf(row, today),
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    opinions: row.opinions,
    unanswered: row.unanswered,
  }
}
