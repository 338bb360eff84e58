import { expect, test } from 'vitest'
import type { Publication, PublicationAction, PublicationState } from '../../contract/index.ts'
import { nextPermission, offeredActions } from './offered-actions.ts'

const drafter = 'drafter'
const lawyer = 'lawyer'
const holdsAll = (personId: string) => ({ personId, may: () => true })
const holdsNone = (personId: string) => ({ personId, may: () => false })

function publicationIn(
  state: PublicationState,
  availableActions: PublicationAction[],
  findings: Publication['findings'] = [],
) {
  const publication: Publication = {
    id: 'one',
    title: '考评结果',
    subject: { module: 'sample', kind: 'result', id: '1' },
    organisationId: 'office',
    organisationName: '示范市法治办',
    scope: 'public',
    state,
    draftedBy: { personId: drafter, name: '起草甲' },
    changedAt: '2020-12-28T02:00:00Z',
    publishedAt: null,
    revision: 2,
    snapshot: { title: '考评结果', data: null, html: '', text: '' },
    hash: '',
    attachments: [],
    findings,
    steps: [],
    waiver: null,
    code: null,
    withdrawalNote: null,
  }
  return { ...publication, availableActions }
}

test('the drafter sees the review as a button that says why another person must do it', () => {
  const actions = offeredActions(publicationIn('inLegalReview', []), holdsAll(drafter))
  expect(actions.find(({ name }) => name === 'approveLegal')?.unavailableBecause).toMatch(/起草人/)
})

test('an open finding holds the privacy review back, and the button says so', () => {
  const open = [{ id: 'f', kind: 'mobile' as const, quote: '138****1234', occurrences: 1, cleared: null }]
  const actions = offeredActions(publicationIn('inPrivacyReview', ['clearFinding', 'return'], open), holdsAll(lawyer))
  expect(actions.map(({ name, unavailableBecause }) => [name, Boolean(unavailableBecause)])).toEqual([
    ['approvePrivacy', true],
    ['return', false],
  ])
})

test('what belongs to another post is no button at all', () => {
  expect(offeredActions(publicationIn('awaitingSignature', []), holdsNone(lawyer))).toEqual([])
})

test('what goes to the public, or back from it, asks before', () => {
  for (const [state, name] of [
    ['signed', 'publish'],
    ['published', 'withdraw'],
    ['draft', 'discard'],
  ] as const) {
    const [action] = offeredActions(publicationIn(state, [name]), holdsAll(lawyer))
    expect(action).toMatchObject({ name, consequence: expect.stringMatching(/不能/) as string })
  }
})

test('says whose turn it is, until the end', () => {
  expect(
    ['draft', 'inLegalReview', 'inPrivacyReview', 'awaitingSignature', 'signed', 'published'].map((state) =>
      nextPermission(state as PublicationState),
    ),
  ).toEqual([
    undefined,
    'publishing.review-legality',
    'publishing.review-privacy',
    'publishing.sign',
    'publishing.publish',
    undefined,
  ])
})
