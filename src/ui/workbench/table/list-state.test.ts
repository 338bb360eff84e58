import { describe, expect, test } from 'vitest'
import { readChosenColumns, shownColumns, writeChosenColumns } from './columns.ts'
import { listQuery, readListState, writeListState } from './list-state.ts'

const shape = { filterKeys: ['state', 'within'], defaultSort: 'name', defaultPageSize: 50, prefix: '' }

describe('what a list shows stands in the address', () => {
  test('an empty address is the usual list', () => {
    const state = readListState({}, shape)
    expect(state).toEqual({ page: 1, pageSize: 50, sort: 'name', q: '', cursor: undefined, filters: {} })
    expect(writeListState({}, state, shape)).toEqual({})
    expect(listQuery(state)).toEqual({ page: 1, pageSize: 50, sort: 'name' })
  })

  test('page, order, words and filters come back as they were written', () => {
    const state = {
      page: 3,
      pageSize: 20,
      sort: '-lastSignInAt',
      q: 'zzs',
      cursor: undefined,
      filters: { state: 'locked' },
    }
    const written = writeListState({ tab: 'accounts' }, state, shape)
    expect(written).toEqual({
      tab: 'accounts',
      page: '3',
      pageSize: '20',
      sort: '-lastSignInAt',
      q: 'zzs',
      state: 'locked',
    })
    expect(readListState(written, shape)).toEqual(state)
  })

  test('clearing a filter takes it out of the address', () => {
    const state = { ...readListState({ state: 'locked', page: '2' }, shape), filters: {}, page: 1 }
    expect(writeListState({ state: 'locked', page: '2' }, state, shape)).toEqual({})
  })

  test('usual filters hold until others are named or all are taken away, and are not written', () => {
    const running = { ...shape, defaultFilters: { state: 'running' } }
    const usual = readListState({}, running)
    expect(usual.filters).toEqual({ state: 'running' })
    expect(writeListState({}, usual, running)).toEqual({})
    const all = writeListState({}, { ...usual, filters: {} }, running)
    expect(all).toEqual({ filters: 'none' })
    expect(readListState(all, running).filters).toEqual({})
    const other = writeListState(all, { ...usual, filters: { within: '3' } }, running)
    expect(other).toEqual({ within: '3' })
    expect(readListState(other, running).filters).toEqual({ within: '3' })
    expect(writeListState(other, usual, running)).toEqual({})
  })

  test.each(['0', '-1', '1.5', '101', 'x', '1e9'])('page %s of a spoilt address is the first page', (page) => {
    expect(readListState({ page, pageSize: '7' }, shape)).toMatchObject({ page: 1, pageSize: 50 })
  })

  test('beyond the numbered pages the cursor goes instead of the page', () => {
    const state = { ...readListState({ page: '100' }, shape), cursor: 'abc' }
    expect(listQuery(state)).toEqual({ cursor: 'abc', pageSize: 50, sort: 'name' })
    expect(writeListState({}, state, shape)).toEqual({ cursor: 'abc' })
  })

  test('two lists on one page keep apart', () => {
    const second = { ...shape, prefix: 'b.' }
    const written = writeListState({ q: '甲' }, { ...readListState({}, second), q: '乙' }, second)
    expect(written).toEqual({ q: '甲', 'b.q': '乙' })
    expect(readListState(written, shape).q).toBe('甲')
  })
})

describe('columns', () => {
  const columns = [
    { key: 'name', title: '名称', render: () => '' },
    { key: 'kind', title: '类别', render: () => '' },
    { key: 'code', title: '编号', render: () => '', hidden: true },
  ]
  const keys = (chosen: string[] | undefined) => shownColumns(columns, chosen).map((column) => column.key)

  test('those not hidden are shown until the person chooses; the first always', () => {
    expect(keys(undefined)).toEqual(['name', 'kind'])
    expect(keys(['code'])).toEqual(['name', 'code'])
    expect(keys([])).toEqual(['name'])
  })

  test('the choice is remembered; a damaged memory is none', () => {
    const items = new Map<string, string>()
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    }
    writeChosenColumns('accounts', ['name'], storage)
    expect(readChosenColumns('accounts', storage)).toEqual(['name'])
    items.set('shanzhi.columns.accounts', '{"a":')
    expect(readChosenColumns('accounts', storage)).toBeUndefined()
  })
})
