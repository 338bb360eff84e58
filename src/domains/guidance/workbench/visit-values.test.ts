import { expect, test } from 'vitest'
import { VisitFields } from '../contract/index.ts'
import { picture } from '../tests/picture.ts'
import { bodyOf, labelOf, temporaryNumber, valuesOf, type VisitValues } from './visit-values.ts'

const id = '0190a000-0000-7000-8000-00000000abcd'
const values: VisitValues = {
  organisationId: id,
  guidedAt: '2020-12-28T02:00:00Z',
  counterparty: { name: '演示小店' },
  topic: '没有明码标价',
  mode: 'coaching',
  words: '请写明价格',
  officers: [{ name: '演示执法员' }],
  acknowledgement: { kind: 'signed', image: picture, signer: '演示店主', witness: '换了主意前写的' },
  copy: { kind: 'none', number: '换了主意前写的' },
  approval: { byName: '换了主意前写的' },
  found: false,
  violation: { text: '换了主意前写的' },
}

test('what a choice has hidden is not sent', () => {
  const body = bodyOf(id, values)
  expect(JSON.stringify(body)).not.toContain('换了主意')
  expect(VisitFields.parse(body)).toMatchObject({ id, approval: null, violation: null, copy: { kind: 'none' } })
})

test('a 约谈 without approval and a violation without words are asked for, not dropped', () => {
  const { approval: _, ...without } = values
  const { error } = VisitFields.safeParse(bodyOf(id, { ...without, mode: 'interview', found: true, violation: {} }))
  expect(error!.issues.map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining(['approval.byName', 'approval.on', 'violation.text']),
  )
})

test('what was kept comes back into the form as it was', () => {
  const body = bodyOf(id, { ...values, found: true, violation: { text: '没有标价', correction: 'corrected' } })
  expect(bodyOf(id, valuesOf(body))).toEqual(body)
})

test('a visit is called by its firm, or says that none is written yet', () => {
  expect(labelOf(values)).toEqual({ title: '演示小店', detail: '辅导 · 没有明码标价' })
  expect(labelOf({})).toEqual({ title: '还没有写商户', detail: '还没有写内容' })
  expect(temporaryNumber('2020-12-28', id)).toBe('临20201228-ABCD')
})
