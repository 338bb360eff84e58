import { expect, test } from 'vitest'
import { countForm } from './count-forms.ts'

test('forms are counted for each address alone', () => {
  for (let sent = 1; sent <= 100; sent++) expect(countForm('192.0.2.1')).toBe(sent)
  expect(countForm('192.0.2.2')).toBe(1)
})
