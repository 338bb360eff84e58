import { describe, expect, test } from 'vitest'
import {
  PublicationAction,
  PublicationState,
  publishingPermissions,
  type PublishingPermission,
} from '../contract/index.ts'
import { availableActions, judgeAction, type Actionable, type Person } from './available-actions.ts'

const everything = Object.keys(publishingPermissions) as PublishingPermission[]
const person = (personId: string, permissions: readonly PublishingPermission[] = everything): Person => ({
  personId,
  may: (permission) => permissions.includes(permission),
})
const at = (state: PublicationState, more: Partial<Actionable> = {}): Actionable => ({
  state,
  draftedById: 'drafter',
  openFindings: 0,
  waived: false,
  ...more,
})

test('each state offers another person exactly its steps', () => {
  const offered = Object.fromEntries(
    PublicationState.options.map((state) => [state, availableActions(at(state), person('other'))]),
  )
  expect(offered).toEqual({
    draft: ['submit', 'discard'],
    inLegalReview: ['approveLegal', 'return', 'waiveFourEyes'],
    inPrivacyReview: ['approvePrivacy', 'return', 'waiveFourEyes'],
    awaitingSignature: ['sign', 'return', 'waiveFourEyes'],
    signed: ['publish', 'return', 'waiveFourEyes'],
    published: ['withdraw'],
    withdrawn: [],
    discarded: [],
  })
})

describe('four eyes', () => {
  test('the drafter, holding every permission, only sends in, gives up and takes down', () => {
    const offered = PublicationState.options.flatMap((state) => availableActions(at(state), person('drafter')))
    expect(offered).toEqual(['submit', 'discard', 'withdraw'])
  })

  test('a leader’s waiver lets the drafter review, but never sign', () => {
    const offered = PublicationState.options.flatMap((state) =>
      availableActions(at(state, { waived: true }), person('drafter')),
    )
    expect(offered).toEqual([
      'submit',
      'discard',
      'approveLegal',
      'return',
      'approvePrivacy',
      'return',
      'return',
      'publish',
      'return',
      'withdraw',
    ])
    expect(judgeAction('sign', at('awaitingSignature', { waived: true }), person('drafter'))?.code).toBe('four-eyes')
    expect(judgeAction('waiveFourEyes', at('inLegalReview'), person('drafter'))?.code).toBe('four-eyes')
  })
})

test('open findings hold the privacy review up, in words', () => {
  const open = at('inPrivacyReview', { openFindings: 3 })
  expect(judgeAction('approvePrivacy', open, person('other'))).toMatchObject({
    code: 'findings-open',
    message: expect.stringContaining('3 处') as string,
  })
  expect(availableActions(open, person('other'))).toContain('clearFinding')
})

test('without its permission nobody does anything, whatever the state', () => {
  for (const state of PublicationState.options)
    for (const action of PublicationAction.options) {
      const refusal = judgeAction(action, at(state), person('other', ['publishing.read']))
      expect(refusal?.code).toMatch(/not-available|forbidden/)
      expect(refusal?.message).toMatch(/请/)
    }
})
