import type { FirmProgress, FirmState, FirmStep } from '../../contract/campaigns/campaign.ts'

/** In which state the case of a firm waits for this step. */
export const caseStateOf: Readonly<Record<FirmStep, string>> = {
  deliver: 'issued',
  followUp: 'delivered',
  close: 'followedUp',
}

const steps = Object.keys(caseStateOf) as FirmStep[]

/** What is to be done next for a firm, by the state of its case; null where nothing waits. */
export const stepOf = (caseState: string | null): FirmStep | null =>
  steps.find((step) => caseStateOf[step] === caseState) ?? null

/** Where a firm stands: by its line in the campaign, and once it has its document by its case. */
export function progressOf(state: FirmState, caseState: string | null): FirmProgress {
  if (state !== 'issued') return state
  return stepOf(caseState) ?? (caseState === 'closed' ? 'closed' : 'other')
}
