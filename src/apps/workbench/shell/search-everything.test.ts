import { expect, test } from 'vitest'
import { refuse } from '#base/http/contract.ts'
import { searchEverything } from './search-everything.ts'

const hit = (id: string) => ({ id, kind: '机构', title: id, path: `/organisations/${id}` })
const { signal } = new AbortController()

test('a module that cannot answer does not hide the hits of the others, and is named', async () => {
  const modules = [
    { name: 'organisations', search: async () => [hit('a')] },
    { name: 'training', search: () => Promise.reject(refuse('base.unavailable')) },
    { name: 'audit' },
    { name: 'programmes', search: async () => [hit('b')] },
  ]
  const { hits, failed } = await searchEverything(modules, '商务', signal)
  expect(hits.map((one) => one.id)).toEqual(['a', 'b'])
  expect(failed).toEqual(['training'])
})

test('a module that is not for this person has no hits, which is no failure', async () => {
  const modules = [{ name: 'programmes', search: () => Promise.reject(refuse('base.forbidden')) }]
  expect(await searchEverything(modules, '商务', signal)).toEqual({ hits: [], failed: [] })
})

test('an answer that nobody waits for any more is dropped', async () => {
  const controller = new AbortController()
  const search = async () => {
    controller.abort()
    return [hit('a')]
  }
  await expect(searchEverything([{ name: 'x', search }], '商', controller.signal)).rejects.toThrow()
})
