import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/harness/database.ts'
import { asArray } from './index.ts'

const { pool } = await createTestDatabase()

test('arrays arrive as they were', async () => {
  const texts = ['文化路', '', ' a ', 'null', 'NULL', '"', '\\', '\\"', '{a,b}', "'", '甲\n乙', '😀', null]
  const { rows } = await pool.query<{ texts: (string | null)[] }>('select $1::text[] as texts', [asArray(texts)])
  expect(rows[0]!.texts).toEqual(texts)
  const others = await pool.query(
    'select $1::bigint[] as numbers, $2::boolean[] as truths, $3::float8[] as points, $4::text[] as none',
    [asArray(['-9223372036854775808', 1]), asArray([true, null]), asArray([113.665]), asArray([])],
  )
  expect(others.rows[0]).toMatchObject({ truths: [true, null], points: [113.665], none: [] })
  expect(others.rows[0].numbers).toHaveLength(2)
})
