import { expect, test } from 'vitest'
import { importKey, seal, unseal } from './seal.ts'

const keyOf = (letter: string) => importKey(btoa(letter.repeat(32)))

test('what one person kept, the same person reads and nobody else', async () => {
  const own = await keyOf('a')
  const sealed = await seal(own, { words: '请写明价格' })
  expect(await unseal(own, sealed)).toEqual({ words: '请写明价格' })
  await expect(unseal(await keyOf('b'), sealed)).rejects.toThrow()
  expect(new TextDecoder('latin1').decode(sealed.bytes)).not.toContain('words')
})

test('the key cannot be taken out of the browser', async () => {
  await expect(crypto.subtle.exportKey('raw', await keyOf('a'))).rejects.toThrow()
})
