import { expect, test } from 'vitest'
import { availableInstructionActions } from './instruction-actions.ts'

const leader = { instructs: true, owns: false }
const owner = { instructs: false, owns: true }

test('the owner feeds back, the leader closes or has it done again', () => {
  expect(availableInstructionActions('open', owner)).toEqual(['feedBack'])
  expect(availableInstructionActions('answered', owner)).toEqual([])
  expect(availableInstructionActions('answered', leader)).toEqual(['close', 'again', 'withdraw'])
  expect(availableInstructionActions('open', leader)).toEqual(['close', 'withdraw'])
})

test('what is closed or withdrawn rests, and a bystander does nothing', () => {
  expect(availableInstructionActions('closed', leader)).toEqual([])
  expect(availableInstructionActions('withdrawn', owner)).toEqual([])
  expect(availableInstructionActions('open', { instructs: false, owns: false })).toEqual([])
})
