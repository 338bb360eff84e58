import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bareOrs } from './bare-or.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

test('a bare “or” is found, one in brackets is not', () => {
  const found = "query.where('a', '=', 1)\n  .where(sql<boolean>`b ilike ${`%${q}%`} or c ilike ${q}`)"
  const bracketed = 'query.where(sql<boolean>`(b = ${q} or c)`).where(sql`a in (select 1 where b or c)`)'
  expect(bareOrs(found)).toEqual([2])
  expect(bareOrs(bracketed)).toEqual([])
})

test('no condition of the project has one', () => {
  const files = globSync('{src,bench,tests}/**/*.ts', { cwd: project })
  const faults = files.flatMap((file) => {
    const source = readFileSync(`${project}/${file}`, 'utf8')
    return source.includes('.where(') ? bareOrs(source).map((line) => `${file}:${line}`) : []
  })
  expect(files.length).toBeGreaterThan(1000)
  expect(faults).toEqual([])
})
