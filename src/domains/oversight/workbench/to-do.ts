import type { ToDoItem } from '#ui/workbench/index.ts'
import { instructionStates, type InstructionSummary } from '../contract/index.ts'

/** A 批示件 as one line of 今日. */
export function toDoOf(instruction: InstructionSummary): ToDoItem {
  return {
    id: instruction.id,
    dueOn: instruction.dueOn,
    title: `批示件：${instruction.text.length > 40 ? `${instruction.text.slice(0, 39)}…` : instruction.text}`,
    missing: `${instruction.ownerPersonName ?? instruction.ownerOrganisationName} · ${instructionStates[instruction.state]}`,
    path: `/instructions/${instruction.id}`,
    actionText: instruction.state === 'answered' ? '批阅' : '反馈',
    state: 'mine',
  }
}
