import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { refuse } from '#base/http/index.ts'
import { faultsOf, orAgain, readBody, submissionKeyOf, typedCode, valuesOf } from './read-form.ts'

const sent = async (body: string | FormData, headers: Record<string, string> = {}) => {
  let read: Readonly<Record<string, unknown>> = {}
  const app = new Hono().post('/', async (context) => {
    read = await readBody(context)
    return context.text('')
  })
  await app.request('/', { method: 'POST', body, headers })
  return read
}

test('named texts are read; a file, a stranger and what is missing are not', async () => {
  const form = new FormData()
  form.append('words', '请先看这里')
  form.append('photo', new File(['x'], '照片.png'))
  form.append('stranger', '多余')
  form.append('twice', '先')
  form.append('twice', '后')
  expect(valuesOf(await sent(form), ['words', 'photo', 'missing', 'twice'])).toEqual({
    words: '请先看这里',
    photo: '',
    missing: '',
    twice: '后',
  })
})

test('what is no form is an empty one, and a text without end is cut', async () => {
  expect(await sent('%', { 'content-type': 'multipart/form-data' })).toEqual({})
  expect(valuesOf({ words: '长'.repeat(30_000) }, ['words'])['words']).toHaveLength(20_000)
})

test('the key of a form is kept; what somebody made up is replaced', () => {
  expect(submissionKeyOf({ form: 'AB23CD45EF67' })).toBe('AB23CD45EF67')
  expect(submissionKeyOf({ form: `'; drop table` })).toMatch(/^[A-Z0-9]{20}$/)
  expect(submissionKeyOf({})).not.toBe(submissionKeyOf({}))
})

test('an empty field is asked for, a wrong one is explained', () => {
  const faults = [
    { path: ['words'], message: '不能超过 500 字' },
    { path: ['on'], message: '应为日期' },
  ]
  expect(faultsOf(faults, { words: ' ', on: '昨天' }, { words: '请写下说明', on: '请选择日期' })).toEqual({
    words: '请写下说明',
    on: '应为日期',
  })
})

test('what can be mended shows the form again, anything else is no affair of the form', async () => {
  const again = async (refused: object) => Response.json(refused)
  const answered = await orAgain(async () => {
    throw refuse('base.invalid-input', '只能填到今天', [{ path: 'body.on', message: '晚于今天' }])
  }, again).catch((error: unknown) => error)
  expect(answered).toMatchObject({ code: 'base.invalid-input' })
  const flooded = await orAgain(async () => {
    throw refuse('base.too-many-requests', '请十分钟后再提交')
  }, again)
  expect(await flooded.json()).toEqual({ warning: '请十分钟后再提交', status: 429 })
})

test('a code is read however it was copied', async () => {
  const app = new Hono().get('/', (context) => context.text(typedCode(context)))
  const code = encodeURIComponent(' ab23-CD45 ef67。')
  expect(await (await app.request(`/?code=${code}`)).text()).toBe('ab23CD45ef67')
})
