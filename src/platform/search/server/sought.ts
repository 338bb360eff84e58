import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { anyQuery, lexemesOf, looseQuery, strictQuery, termsOf, type Term } from '../domain/index.ts'
import { loadSplitter } from './load-splitter.ts'

/** What was typed, ready to be asked. Without terms nothing searchable was typed. */
export interface Sought {
  readonly terms: readonly Term[]
  /** From what people mean to what might help; ask the next where one finds nothing. */
  readonly steps: readonly SearchStep[]
}

export interface SearchStep {
  /** `words`: every word. `characters`: the same characters, wherever words begin. `any`: some of the words. */
  readonly by: 'words' | 'characters' | 'any'
  readonly query: string
}

/** Reads what was typed into a search box. */
export async function readSought(typed: string): Promise<Sought> {
  if (!typed) return { terms: [], steps: [] }
  const terms = termsOf(typed, await loadSplitter())
  const steps: SearchStep[] = [
    { by: 'words', query: strictQuery(terms) },
    { by: 'characters', query: looseQuery(terms) },
    { by: 'any', query: anyQuery(terms) },
  ]
  const asked = terms.length > 1 ? steps : steps.slice(0, 2)
  return { terms, steps: terms.length ? asked.filter(({ query }, i) => !i || query !== asked[i - 1]!.query) : [] }
}

/** The texts as a `tsvector` column keeps them; cast it: `${lexemes}::tsvector`. */
export async function lexemesFor(texts: readonly string[]): Promise<string> {
  return lexemesOf(texts, await loadSplitter())
}

/** Whether the column, of type `tsvector`, answers the query. */
export function answers(column: string, { query }: SearchStep): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} @@ ${query}::tsquery`
}
