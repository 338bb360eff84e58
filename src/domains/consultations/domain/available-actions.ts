import type { Consultation, ConsultationAction, ConsultationPermission, ConsultationState } from '../contract/index.ts'

interface Actionable {
  readonly state: ConsultationState
  readonly unanswered: number
  readonly hasResult: boolean
  /** Whether only one's own staff are asked. */
  readonly isInternal: boolean
}

const permissions: Readonly<Record<ConsultationAction, ConsultationPermission>> = {
  edit: 'consultations.manage',
  send: 'consultations.manage',
  open: 'consultations.manage',
  extend: 'consultations.manage',
  cancel: 'consultations.manage',
  collect: 'consultations.manage',
  conclude: 'consultations.conclude',
  publishResult: 'consultations.manage',
}

/** What the person may do in this state; what cannot be done yet comes with its reason. */
export function availableActions(
  consultation: Actionable,
  may: (permission: ConsultationPermission) => boolean,
): Consultation['actions'] {
  return offered(consultation).filter(({ action }) => may(permissions[action]))
}

function offered({ state, unanswered, hasResult, isInternal }: Actionable): Consultation['actions'] {
  const now = (action: ConsultationAction) => ({ action, unavailableBecause: null })
  switch (state) {
    case 'draft':
      return [now('edit'), now(isInternal ? 'open' : 'send'), now('cancel')]
    case 'open':
      return [
        now('collect'),
        now('extend'),
        now('cancel'),
        { action: 'conclude', unavailableBecause: '征求意见还没有截止，截止后才能办结' },
      ]
    case 'closed':
      return [
        now('collect'),
        now('extend'),
        {
          action: 'conclude',
          unavailableBecause: unanswered > 0 ? `还有 ${unanswered} 条意见没有答复，请先逐条或成批答复` : null,
        },
      ]
    case 'concluded':
      return hasResult || isInternal ? [] : [now('publishResult')]
    default:
      return []
  }
}
