import { expect, test } from 'vitest'
import { InvalidConfiguration, readConfig } from './index.ts'

test('a mail server and its sender come together; one without the other is refused by name', () => {
  expect(readConfig({}).mail).toBeUndefined()
  expect(readConfig({ MAIL_URL: 'smtps://mail.city.test:465', MAIL_FROM: 'news@city.test' }).mail).toEqual({
    url: 'smtps://mail.city.test:465',
    from: 'news@city.test',
  })
  expect(() => readConfig({ MAIL_URL: 'smtp://mail.city.test' })).toThrow(/MAIL_FROM/)
  expect(() => readConfig({ SMS_TOKEN: 'long-enough-a-token' })).toThrow(/缺 SMS_URL/)
})

test('an address of another kind is refused', () => {
  expect(() => readConfig({ MAIL_URL: 'https://mail.city.test', MAIL_FROM: 'news@city.test' })).toThrow(
    InvalidConfiguration,
  )
})
