import { expect, test } from 'vitest'
import { maskedEmail, maskedPhone } from './masking.ts'

test('telephone numbers keep enough to recognise and too little to call', () => {
  expect(maskedPhone('13812345678')).toBe('138****5678')
  expect(maskedPhone('0371-6717 5615')).toBe('037****5615')
  expect(maskedPhone('5615')).toBe('****15')
  expect(maskedPhone(null)).toBeNull()
})

test('addresses keep their first letter and their host', () => {
  expect(maskedEmail('lin.xiao@example.cn')).toBe('l***@example.cn')
  expect(maskedEmail(null)).toBeNull()
})
