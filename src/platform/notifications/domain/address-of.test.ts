import { expect, test } from 'vitest'
import { addressOf } from './address-of.ts'

test.each([
  ['138 0000 0000', { channel: 'sms', recipient: '13800000000' }],
  ['+86-13800000000', { channel: 'sms', recipient: '13800000000' }],
  ['yanshi@example.cn', { channel: 'email', recipient: 'yanshi@example.cn' }],
  ['0371-00000000', undefined],
  ['不告诉你', undefined],
  [null, undefined],
])('%j is reached by %j', (contact, address) => {
  expect(addressOf(contact)).toEqual(address)
})
