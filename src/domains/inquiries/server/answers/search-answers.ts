import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'
import { answers, readSought, type Term } from '#platform/search/index.ts'
import { inquiryTables } from '../tables.ts'

export interface FoundAnswer {
  readonly code: string
  readonly question: string
  readonly answer: string
  readonly organisation_name: string
  readonly answered_on: string
}

export interface FoundAnswers {
  readonly items: readonly FoundAnswer[]
  readonly total: number
  readonly terms: readonly Term[]
}

const columns = ['code', 'question', 'answer', 'organisation_name', 'answered_on'] as const

/** Answers by words, those whose question holds them first; without words the newest. */
export async function searchAnswers(db: Db, q: string, page: number, pageSize: number): Promise<FoundAnswers> {
  if (!q) return { ...(await newest(db, page, pageSize)), terms: [] }
  const { terms, steps } = await readSought(q)
  for (const step of steps) {
    const matching = inquiryTables(db)
      .selectFrom('inquiries.published_answer as p')
      .where(sql<boolean>`${answers('p.words', step)}`)
    const { total } = await matching.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
    if (!total) continue
    const items = await matching
      .select(columns)
      .orderBy(sql`ts_rank(p.title_words, ${step.query}::tsquery) desc`)
      .orderBy('answered_on', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute()
    return { items, total, terms }
  }
  return { items: [], total: 0, terms }
}

async function newest(db: Db, page: number, pageSize: number) {
  const all = inquiryTables(db).selectFrom('inquiries.published_answer')
  const { total } = await all.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const items = await all
    .select(columns)
    .orderBy('answered_on', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { items, total }
}
