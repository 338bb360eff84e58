import { expect, test } from 'vitest'
import { createFormCounter } from './count-forms.ts'

test('forms are counted for each address alone', () => {
  const countForm = createFormCounter()
  for (let sent = 1; sent <= 100; sent++) expect(countForm('192.0.2.1')).toBe(sent)
  expect(countForm('192.0.2.2')).toBe(1)
})
