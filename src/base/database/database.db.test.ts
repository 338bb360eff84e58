import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/harness/database.ts'
import { inTransaction } from './index.ts'
import { injectBeforeCommit } from './transaction.ts'

const { db } = await createTestDatabase()
await sql`create table base.note (id int primary key, text text)`.execute(db)

test('retries the whole work after a serialization failure and writes it once', async () => {
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  let runs = 0
  await inTransaction(db, async (tx) => {
    runs++
    await sql`insert into base.note values (1, 'once')`.execute(tx)
  }).finally(stop)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from base.note where id = 1`.execute(db)
  expect({ runs, n: rows[0]?.n }).toEqual({ runs: 3, n: 1 })
})

test('writes nothing when the work fails', async () => {
  const work = inTransaction(db, async (tx) => {
    await sql`insert into base.note values (2, 'never')`.execute(tx)
    throw new Error('refused')
  })
  await expect(work).rejects.toThrow('refused')
  const { rows } = await sql`select 1 from base.note where id = 2`.execute(db)
  expect(rows).toHaveLength(0)
})

test('resolves a deadlock by running one of the two again', async () => {
  await sql`insert into base.note values (10, ''), (11, '')`.execute(db)
  const lockBoth = (first: number, second: number) =>
    inTransaction(db, async (tx) => {
      await sql`update base.note set text = text || 'x' where id = ${first}`.execute(tx)
      await sql`select pg_sleep(0.2)`.execute(tx)
      await sql`update base.note set text = text || 'x' where id = ${second}`.execute(tx)
    })
  await Promise.all([lockBoth(10, 11), lockBoth(11, 10)])
  const { rows } = await sql<{ text: string }>`select text from base.note where id in (10, 11)`.execute(db)
  expect(rows.map((row) => row.text)).toEqual(['xx', 'xx'])
})

test('sorts names as a Chinese reader expects and counts Chinese trigrams', async () => {
  const { rows } = await sql<{
    name: string
  }>`select name from (values ('金水区'), ('二七区'), ('中原区')) as t(name) order by name collate "zh-x-icu"`.execute(
    db,
  )
  expect(rows.map((row) => row.name)).toEqual(['二七区', '金水区', '中原区'])
})
