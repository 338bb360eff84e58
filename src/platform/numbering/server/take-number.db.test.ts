import { expect, test } from 'vitest'
import { inTransaction } from '#base/database/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { takeNumber, takeNumbers } from '../index.ts'

const app = await startTestApplication()
const { db } = app.database
const organisationId = await app.createOrganisation('示范市商务局', 'department', null)
const series = { organisationId, name: 'test.letter', year: 2020 }

test('many at once: every number once, without a gap, and what is rolled back leaves none', async () => {
  const taking = Array.from({ length: 30 }, (_, index) =>
    inTransaction(db, async (tx) => {
      const number = await takeNumber(tx, series)
      if (index % 3 === 0) throw new Error('given up')
      return number
    }).catch(() => undefined),
  )
  const given = (await Promise.all(taking)).filter((number) => number !== undefined)
  expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

test('a block is one run, and the next number stands behind it', async () => {
  const year = 2021
  expect(await inTransaction(db, (tx) => takeNumbers(tx, { ...series, year }, 10))).toEqual({ first: 1, last: 10 })
  expect(await inTransaction(db, (tx) => takeNumber(tx, { ...series, year }))).toBe(11)
  expect(await inTransaction(db, (tx) => takeNumber(tx, { ...series, name: 'test.other', year }))).toBe(1)
})
