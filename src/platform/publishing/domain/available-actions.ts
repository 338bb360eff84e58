import {
  publicationActionTexts,
  publicationStateTexts,
  type PublicationAction,
  type PublicationState,
  type PublishingPermission,
} from '../contract/index.ts'

/** What the decision depends on. */
export interface Actionable {
  readonly state: PublicationState
  readonly draftedById: string
  readonly openFindings: number
  /** A leader has allowed the drafter to review. */
  readonly waived: boolean
}

export interface Person {
  readonly personId: string
  /** Whether the person holds the permission for the publication's unit. */
  readonly may: (permission: PublishingPermission) => boolean
}

export interface Refusal {
  readonly code: 'not-available' | 'forbidden' | 'four-eyes' | 'findings-open'
  /** One Chinese sentence. */
  readonly message: string
}

interface Rule {
  readonly from: readonly PublicationState[]
  readonly to: PublicationState | 'same'
  readonly permission: PublishingPermission
  /** `never`: not even where four eyes were waived. */
  readonly drafter: 'may' | 'needsWaiver' | 'never'
}

const inReview = ['inLegalReview', 'inPrivacyReview', 'awaitingSignature', 'signed'] as const

export const actionRules: Readonly<Record<Exclude<PublicationAction, 'return'>, Rule>> = {
  submit: { from: ['draft'], to: 'inLegalReview', permission: 'publishing.draft', drafter: 'may' },
  discard: { from: ['draft'], to: 'discarded', permission: 'publishing.draft', drafter: 'may' },
  approveLegal: {
    from: ['inLegalReview'],
    to: 'inPrivacyReview',
    permission: 'publishing.review-legality',
    drafter: 'needsWaiver',
  },
  clearFinding: {
    from: ['inPrivacyReview'],
    to: 'same',
    permission: 'publishing.review-privacy',
    drafter: 'needsWaiver',
  },
  approvePrivacy: {
    from: ['inPrivacyReview'],
    to: 'awaitingSignature',
    permission: 'publishing.review-privacy',
    drafter: 'needsWaiver',
  },
  sign: { from: ['awaitingSignature'], to: 'signed', permission: 'publishing.sign', drafter: 'never' },
  publish: { from: ['signed'], to: 'published', permission: 'publishing.publish', drafter: 'needsWaiver' },
  withdraw: { from: ['published'], to: 'withdrawn', permission: 'publishing.withdraw', drafter: 'may' },
  waiveFourEyes: { from: inReview, to: 'same', permission: 'publishing.sign', drafter: 'never' },
}

/** Returning belongs to whoever may do the step that the publication waits for. */
const returners: Readonly<Partial<Record<PublicationState, PublishingPermission>>> = {
  inLegalReview: 'publishing.review-legality',
  inPrivacyReview: 'publishing.review-privacy',
  awaitingSignature: 'publishing.sign',
  signed: 'publishing.publish',
}

/** Whether the person may do this now; null is yes. Asked by the page for its buttons and by the server for its verdict. */
export function judgeAction(action: PublicationAction, publication: Actionable, person: Person): Refusal | null {
  const rule = ruleOf(action, publication.state)
  const doing = publicationActionTexts[action]
  if (!rule)
    return {
      code: 'not-available',
      message: `该发布件现为“${publicationStateTexts[publication.state]}”，不能“${doing}”，请刷新后查看`,
    }
  if (!person.may(rule.permission))
    return { code: 'forbidden', message: `您的岗位没有“${doing}”的权限，请交由有权限的人员办理` }
  const isDrafter = person.personId === publication.draftedById
  if (isDrafter && (rule.drafter === 'never' || (rule.drafter === 'needsWaiver' && !publication.waived)))
    return { code: 'four-eyes', message: `您是起草人，“${doing}”应由他人办理` }
  if (action === 'approvePrivacy' && publication.openFindings > 0)
    return {
      code: 'findings-open',
      message: `还有 ${publication.openFindings} 处疑似个人信息没有处理，请逐处说明可以公开的理由，或退回修改`,
    }
  return null
}

/** What the person may do now, in the order of the procedure. */
export function availableActions(publication: Actionable, person: Person): PublicationAction[] {
  const actions = Object.keys(publicationActionTexts) as PublicationAction[]
  return actions.filter((action) => {
    if (action === 'clearFinding' && publication.openFindings === 0) return false
    if (action === 'waiveFourEyes' && publication.waived) return false
    return judgeAction(action, publication, person) === null
  })
}

/** The state after an action; undefined where the action does not exist in this state. */
export function ruleOf(action: PublicationAction, state: PublicationState): Rule | undefined {
  if (action === 'return') {
    const permission = returners[state]
    return permission && { from: [state], to: 'draft', permission, drafter: 'needsWaiver' }
  }
  const rule = actionRules[action]
  return rule.from.includes(state) ? rule : undefined
}
