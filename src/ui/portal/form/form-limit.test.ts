import { Hono, type Context } from 'hono'
import { expect, test } from 'vitest'
import { setClientAddress } from '#base/http/index.ts'
import { createFormCounter, createFormLimit } from './form-limit.ts'

/** A request as it comes from an address. */
async function from<T>(address: string, work: (context: Context) => T): Promise<T> {
  let result: { readonly value: T } | { readonly error: unknown } | undefined
  const app = new Hono().get('/', (context) => {
    setClientAddress(context, address)
    try {
      result = { value: work(context) }
    } catch (error) {
      result = { error }
    }
    return context.text('')
  })
  await app.request('/')
  if (result && 'value' in result) return result.value
  throw result?.error
}

test('forms are counted for each address and each kind alone', async () => {
  const count = createFormCounter()
  for (let sent = 1; sent <= 100; sent++)
    expect(await from('192.0.2.1', (context) => count(context, 'opinion'))).toBe(sent)
  expect(await from('192.0.2.2', (context) => count(context, 'opinion'))).toBe(1)
  expect(await from('192.0.2.1', (context) => count(context, 'question'))).toBe(1)
})

test('the thirty-first of one kind from one address is refused in words', async () => {
  const refuseFlood = createFormLimit()
  const send = (address: string) => from(address, (context) => refuseFlood(context, 'opinion'))
  for (let sent = 1; sent <= 30; sent++) await send('192.0.2.1')
  await expect(send('192.0.2.1')).rejects.toMatchObject({ code: 'base.too-many-requests' })
  await expect(send('192.0.2.2')).resolves.toBeUndefined()
  const refuseTries = createFormLimit({ most: 2, minutes: 1, words: '打开过于频繁' })
  const open = () => from('192.0.2.1', (context) => refuseTries(context, 'survey'))
  await open()
  await open()
  await expect(open()).rejects.toMatchObject({ detail: '打开过于频繁' })
})
