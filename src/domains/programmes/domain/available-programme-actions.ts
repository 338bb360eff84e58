import type { ProgrammeAction, ProgrammeState } from '../contract/programme.ts'

const rules: Readonly<Record<ProgrammeAction, { permission: string; states: readonly ProgrammeState[] }>> = {
  compose: { permission: 'programmes.compose', states: ['draft'] },
  decide: { permission: 'programmes.decide', states: ['draft'] },
  issue: { permission: 'programmes.issue', states: ['draft'] },
  close: { permission: 'programmes.issue', states: ['issued'] },
  publish: { permission: 'programmes.issue', states: ['issued', 'closed'] },
  import: { permission: 'programmes.receive', states: ['issued'] },
}

/** What somebody with these permissions in the issuing unit can do with a programme now. */
export function availableProgrammeActions(
  state: ProgrammeState,
  holds: (permission: string) => boolean,
): ProgrammeAction[] {
  return (Object.keys(rules) as ProgrammeAction[]).filter(
    (action) => rules[action].states.includes(state) && holds(rules[action].permission),
  )
}
