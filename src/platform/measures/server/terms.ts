import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { asArray, type Transaction } from '#base/database/index.ts'

/** The number under which a text is kept, as decimal text: numbers of the language end at 53 bits. */
export function termOf(text: string): string {
  return createHash('sha256').update(text).digest().readBigInt64BE().toString()
}

/** Keeps texts that cells will be keyed by. @throws Error where two texts have the same number */
export async function keepTerms(tx: Transaction, texts: Iterable<string>): Promise<Map<string, string>> {
  const terms = new Map([...new Set(texts)].sort().map((text) => [text, termOf(text)]))
  if (!terms.size) return terms
  await sql`insert into measures.term (id, text)
    select id, text from unnest(${asArray([...terms.values()])}::bigint[], ${asArray([...terms.keys()])}::text[]) as one (id, text) order by id
    on conflict (id) do nothing`.execute(tx)
  const { rows } = await sql<{ text: string }>`select one.text
    from unnest(${asArray([...terms.values()])}::bigint[], ${asArray([...terms.keys()])}::text[]) as one (id, text)
    join measures.term kept on kept.id = one.id where kept.text <> one.text`.execute(tx)
  if (rows.length) throw new Error(`two texts share one term: ${rows[0]!.text}`)
  return terms
}
