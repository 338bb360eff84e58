import type { Binding, BindingResult } from '../contract/index.ts'

interface Asked {
  readonly binding: Pick<Binding, 'orPrevious'>
}

/** The questions of a row in groups: of each group one is enough (「或者」), and every group must be answered. */
export function alternatives<Question extends Asked>(questions: readonly Question[]): Question[][] {
  const groups: Question[][] = []
  for (const question of questions)
    if (question.binding.orPrevious && groups.length) groups.at(-1)!.push(question)
    else groups.push([question])
  return groups
}

/** Whether one of a group's questions is answered by the ledger. */
export const isAnswered = (group: readonly { readonly result: Pick<BindingResult, 'satisfied'> }[]): boolean =>
  group.some(({ result }) => result.satisfied)
