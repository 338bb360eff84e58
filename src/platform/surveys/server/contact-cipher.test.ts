import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createContactCipher, readKey } from './contact-cipher.ts'

const cipher = createContactCipher(randomBytes(48))

test('opens what it sealed, and seals the same number differently each time', () => {
  const one = cipher.seal('13812345678', 'row-1')
  expect(cipher.open(one, 'row-1')).toBe('13812345678')
  expect(one.equals(cipher.seal('13812345678', 'row-1'))).toBe(false)
  expect(one.includes('138')).toBe(false)
})

test('does not open what was altered, cut, moved to another row, or sealed with another key', () => {
  const sealed = cipher.seal('13812345678', 'row-1')
  for (let at = 0; at < sealed.length; at += 7) {
    const altered = Buffer.from(sealed)
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
    expect(() => cipher.open(altered, 'row-1')).toThrow('altered')
  }
  expect(() => cipher.open(sealed.subarray(0, 20), 'row-1')).toThrow('altered')
  expect(() => cipher.open(sealed, 'row-2')).toThrow('altered')
  expect(() => createContactCipher(randomBytes(48)).open(sealed, 'row-1')).toThrow('altered')
})

test('the same number has the same digest within a survey, another elsewhere', () => {
  expect(cipher.digest('13812345678', 'a').equals(cipher.digest('13812345678', 'a'))).toBe(true)
  expect(cipher.digest('13812345678', 'a').equals(cipher.digest('13812345678', 'b'))).toBe(false)
})

test('two processes that start together take the same key, which only the owner can read', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-key-'))
  try {
    const [one, other] = await Promise.all([readKey(folder), readKey(folder)])
    expect(one.equals(other)).toBe(true)
    expect(one).toHaveLength(48)
    expect((await stat(path.join(folder, 'contacts.key'))).mode & 0o077).toBe(0)
  } finally {
    await rm(folder, { recursive: true })
  }
})
