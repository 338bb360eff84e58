import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { discardAllDrafts, draftsOf } from './drafts.ts'
import { fieldNameOf, holds, placeErrors } from './field-errors.ts'
import { pickedText, rememberPicked } from './picked-texts.ts'
import { isRequired, schemaErrors, withoutEmpty } from './schema-errors.ts'

describe('errors of the server at the fields of a form', () => {
  const has = (known: string[]) => (name: (string | number)[]) => known.includes(name.join('.'))

  test('a path of the body names the field, numbers are places in a list', () => {
    expect(fieldNameOf('body.rows.3.name')).toEqual(['rows', 3, 'name'])
    expect(fieldNameOf('query.page')).toBeUndefined()
    expect(fieldNameOf('body')).toBeUndefined()
  })

  test('several errors of one field stand together; an inner error goes to the field around it', () => {
    const placed = placeErrors(
      [
        { path: 'body.name', message: '不能为空' },
        { path: 'body.name', message: '不能含有网页标记' },
        { path: 'body.members.2', message: '没有这个人' },
      ],
      has(['name', 'members']),
    )
    expect(placed.fields).toEqual([
      { name: ['name'], errors: ['不能为空', '不能含有网页标记'] },
      { name: ['members'], errors: ['没有这个人'] },
    ])
    expect(placed.others).toEqual([])
  })

  test('a changed field is found by its path, also where it was emptied', () => {
    expect(holds({ city: { name: '郑州市' } }, ['city', 'name'])).toBe(true)
    expect(holds({ title: undefined }, ['title'])).toBe(true)
    expect(holds({ rows: [undefined, { text: 'a' }] }, ['rows', 1, 'text'])).toBe(true)
    expect(holds({ city: { name: '郑州市' } }, ['city', 'code'])).toBe(false)
    expect(holds({ city: null }, ['city', 'code'])).toBe(false)
  })

  test('what no field shows is not lost', () => {
    const lost = { path: 'params.organisationId', message: '编号格式不对' }
    expect(placeErrors([lost], has(['name'])).others).toEqual([lost])
  })
})

describe('the contract judges a form before it is sent', () => {
  const body = z.object({
    name: z.string().trim().min(1, '不能为空'),
    title: z.string().nullable().default(null),
    note: z.string().optional(),
    contact: z.object({ phone: z.string() }).optional(),
    rows: z.array(z.object({ text: z.string() })),
  })

  test('each wrong field is named with the contract’s own words', async () => {
    const errors = await schemaErrors(body, { name: ' ', rows: [{}] })
    expect(errors.map((error) => error.path)).toEqual(['body.name', 'body.rows.0.text'])
    expect(errors[0]?.message).toBe('不能为空')
  })

  test('what was not filled in at all is asked for plainly, whatever its type', async () => {
    const errors = await schemaErrors(body, { contact: {} })
    expect(errors).toEqual([
      { path: 'body.name', message: '请填写' },
      { path: 'body.contact.phone', message: '请填写' },
      { path: 'body.rows', message: '请填写' },
    ])
  })

  test('a field must be filled where the contract refuses its absence', () => {
    expect(isRequired(body, ['name'])).toBe(true)
    expect(isRequired(body, ['title'])).toBe(false)
    expect(isRequired(body, ['note'])).toBe(false)
    expect(isRequired(body, ['contact', 'phone'])).toBe(true)
    expect(isRequired(body, ['rows', 0, 'text'])).toBe(true)
    expect(isRequired(body, ['unknown'])).toBe(false)
    expect(isRequired(undefined, ['name'])).toBe(false)
  })

  test('an emptied text is taken away where it may be nothing, and not sent where it may be absent', () => {
    expect(withoutEmpty({ name: '', title: '', note: '', contact: { phone: '' }, rows: [{ text: '' }] }, body)).toEqual(
      {
        title: null,
        contact: {},
        rows: [{}],
      },
    )
    expect(withoutEmpty({ title: '处长', rows: [] }, body)).toEqual({ title: '处长', rows: [] })
  })
})

describe('drafts on this computer', () => {
  const memory = () => {
    const items = new Map<string, string>()
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
      key: (place: number) => [...items.keys()][place] ?? null,
      get length() {
        return items.size
      },
    }
  }

  test('come back to the person who typed them, and to nobody else', () => {
    const storage = memory()
    draftsOf('wang', storage).write('organisation', { name: '郑州市商务局' })
    expect(draftsOf('wang', storage).read('organisation')?.values).toEqual({ name: '郑州市商务局' })
    expect(draftsOf('li', storage).read('organisation')).toBeUndefined()
  })

  test('are gone after sending and after a week; a damaged one is no draft', () => {
    const storage = memory()
    const drafts = draftsOf('wang', storage)
    drafts.write('a', { x: 1 })
    drafts.discard('a')
    expect(drafts.read('a')).toBeUndefined()
    storage.setItem('shanzhi.draft.wang.b', JSON.stringify({ savedAt: '2001-01-01T00:00:00Z', values: {} }))
    expect(drafts.read('b')).toBeUndefined()
    storage.setItem('shanzhi.draft.wang.c', '{')
    expect(drafts.read('c')).toBeUndefined()
    expect(storage.length).toBe(0)
  })

  test('a restored draft shows the names of what was picked, until signing out', () => {
    const storage = memory()
    rememberPicked('b7', '郑州市商务局', storage)
    rememberPicked('c8', '金水区', storage)
    expect(pickedText('b7', storage)).toBe('郑州市商务局')
    discardAllDrafts(storage)
    expect(pickedText('b7', storage)).toBeUndefined()
  })

  test('signing out removes all drafts and nothing else', () => {
    const storage = memory()
    storage.setItem('shanzhi.columns.accounts', '[]')
    draftsOf('wang', storage).write('a', {})
    draftsOf('li', storage).write('b', {})
    discardAllDrafts(storage)
    expect(storage.length).toBe(1)
  })
})
