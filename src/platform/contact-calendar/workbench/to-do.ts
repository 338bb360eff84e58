import { callSignedIn, type ToDoItem } from '#ui/workbench/index.ts'
import { listJointProposals, type JointProposal } from '../contract/index.ts'

/** Joint visits that wait for the own unit's word. */
export async function listToDo(signal: AbortSignal): Promise<ToDoItem[]> {
  const pages = await Promise.all(
    (['open', 'offered'] as const).map((state) =>
      callSignedIn(listJointProposals, { query: { state, pageSize: 20 } }, { signal }),
    ),
  )
  return pages.flatMap(({ items }) => items.filter(waitsForUs).map(toItem))
}

const waitsForUs = ({ state, mayOffer, mayAccept }: JointProposal) => (state === 'open' ? mayOffer : mayAccept)

function toItem(one: JointProposal): ToDoItem {
  return {
    id: `contact-calendar.joint:${one.id}`,
    title: `合并走访：${one.counterpartyName}`,
    missing:
      one.state === 'offered'
        ? `对方单位提出 ${one.jointOn} 一起去，等您答复`
        : `${one.sides.map(({ organisationName }) => organisationName).join('、')}近期都要去，请商定`,
    dueOn: one.sides.map(({ on }) => on).toSorted()[0]!,
    path: '/contact-calendar/joint',
    actionText: '去商定',
    state: 'mine',
  }
}
