import { afterEach, expect, test } from 'vitest'
import { refuse } from '#base/http/contract.ts'
import { whenSignedOut, whileSignedIn } from './signed-in-call.ts'

afterEach(() => whenSignedOut(undefined))

/** A request whose first answers are the given refusals. */
function refusedWith(...codes: ('base.not-signed-in' | 'base.conflict')[]) {
  const left = [...codes]
  return async () => {
    const code = left.shift()
    if (code) throw refuse(code)
    return 'saved'
  }
}

test('after signing in again the call is repeated and succeeds', async () => {
  let asked = 0
  whenSignedOut(async () => void asked++)
  expect(await whileSignedIn(refusedWith('base.not-signed-in'))).toBe('saved')
  expect(asked).toBe(1)
})

test('several calls that find the session ended share one dialog', async () => {
  let asked = 0
  let finish = () => {}
  whenSignedOut(() => {
    asked++
    return new Promise((resolve) => (finish = resolve))
  })
  const calls = [1, 2, 3].map(() => whileSignedIn(refusedWith('base.not-signed-in')))
  await Promise.resolve()
  finish()
  expect(await Promise.all(calls)).toEqual(['saved', 'saved', 'saved'])
  expect(asked).toBe(1)
})

test('where the person does not sign in, the call fails and a later one asks anew', async () => {
  let asked = 0
  whenSignedOut(() => {
    asked++
    return Promise.reject(refuse('base.not-signed-in'))
  })
  for (const time of [1, 2]) {
    await expect(whileSignedIn(refusedWith('base.not-signed-in'))).rejects.toMatchObject({ code: 'base.not-signed-in' })
    expect(asked).toBe(time)
  }
})

test('any other refusal goes to the page at once', async () => {
  whenSignedOut(() => Promise.reject(new Error('must not be asked')))
  await expect(whileSignedIn(refusedWith('base.conflict'))).rejects.toMatchObject({ code: 'base.conflict' })
})
