import { expect, test } from 'vitest'
import { formOfWords } from './read-work-order.ts'

const words = { applicantName: '演示甲', respondentName: '演示乙', facts: '演示', request: '演示' }

test('names of classes and areas, money and days are read as people write them', () => {
  const { form, faults } = formOfWords({
    ...words,
    disputeClass: '行政争议',
    area: '医疗',
    amount: '1,200.5元',
    actMadeOn: '2026年3月5日',
    actKnownOn: '2026/03/08',
  })
  expect(faults).toEqual([])
  expect(form).toMatchObject({
    disputeClass: 'administrative',
    area: 'medical',
    amountFen: 120_050,
    actMadeOn: '2026-03-05',
    actKnownOn: '2026-03-08',
  })
})

test('what is left out is a civil dispute of another area without a sum', () => {
  expect(formOfWords(words)).toMatchObject({
    form: { disputeClass: 'civil', area: 'other', amountFen: null, actMadeOn: null, applicantContact: null },
    faults: [],
  })
})

test.each([
  ['amount', '一千二'],
  ['amount', '12.345'],
  ['area', '天文'],
  ['disputeClass', '刑事'],
  ['actMadeOn', '去年'],
])('%s “%s” is refused by name', (field, word) => {
  const { faults } = formOfWords({ ...words, [field]: word })
  expect(faults).toMatchObject([{ field, message: expect.stringContaining(word) }])
})
