import { expect, test } from 'vitest'
import type { Agreement } from '../contract/cases/agreement.ts'
import { signingPlaces } from './signing-places.ts'

const parties = [
  { id: 'a', role: 'applicant', kind: 'individual', name: '演示业主', representativeName: '演示代理人' },
  { id: 'b', role: 'respondent', kind: 'organisation', name: '演示物业公司', representativeName: null },
  { id: 'c', role: 'respondent', kind: 'individual', name: '演示旁人', representativeName: null },
]
const agreement: Agreement = {
  version: 1,
  terms: '演示',
  duties: [],
  signatories: ['a', 'b'],
  signatures: [{ partyId: 'b', way: 'portal', on: '2020-12-16' }],
  effectiveOn: null,
}

test('parties, their representatives and the mediator have a line each; who confirmed on the portal is named with the day', () => {
  expect(signingPlaces(parties, { agreement, mediatorName: '演示调解员' })).toEqual([
    { label: '申请人 演示业主（签名、按指印）' },
    { label: '代理人 演示代理人（签名）' },
    { label: '对方当事人 演示物业公司（盖章）', name: '已在网上确认', day: '2020年12月16日' },
    { label: '调解人员 演示调解员（签名）' },
  ])
})

test('what was signed on paper leaves the line of a further print free', () => {
  const signed: Agreement = { ...agreement, signatures: [{ partyId: 'a', way: 'paper', on: '2020-12-16' }] }
  expect(signingPlaces(parties, { agreement: signed, mediatorName: '' })[0]).toEqual({
    label: '申请人 演示业主（签名、按指印）',
  })
})
