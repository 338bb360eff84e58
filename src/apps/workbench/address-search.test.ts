import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './address-search.ts'

test.each([
  [{}, ''],
  [{ q: '2020', page: '3' }, '?q=2020&page=3'],
  [{ q: '{"a":1} & 商务局' }, '?q=%7B%22a%22%3A1%7D+%26+%E5%95%86%E5%8A%A1%E5%B1%80'],
  [{ kind: ['county', 'town'] }, '?kind=county&kind=town'],
])('the search %j is the address %s, both ways, and stays text', (search, address) => {
  expect(stringifySearch(search)).toBe(address)
  expect(parseSearch(address)).toEqual(search)
})

test('what is empty is not written', () => {
  expect(stringifySearch({ q: '', page: undefined, sort: null })).toBe('')
})
