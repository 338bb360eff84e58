import type { ItemState, ShownProblem } from '../outbox/item.ts'

interface Shown {
  readonly state: ItemState
  readonly problem: ShownProblem | null
}

/** Where a record stands and what to do next. */
export function itemWords({ state, problem }: Shown): { state: string; next: string; action: string } {
  const faults = problem?.errors.map(({ message }) => message).join('；') || (problem?.detail ?? '')
  switch (state) {
    case 'draft':
      return { state: '没写完', next: '存在本机，写完后点“保存”', action: '接着写' }
    case 'waiting':
      return { state: '等待发出', next: waitingWords(problem), action: '打开' }
    case 'refused':
      return { state: '需要修改', next: `${faults}。改好再保存就会重新发出`, action: '去修改' }
    case 'conflict':
      return { state: '有冲突', next: faults, action: '去核对' }
    case 'sent':
      return { state: '已同步', next: '已在服务器上，七天后从这里消失', action: '查看' }
  }
}

function waitingWords(problem: ShownProblem | null): string {
  if (!problem) return '有网络时自动发出'
  if (problem.code === 'base.offline') return '网络不通，联网后自动发出'
  if (problem.code === 'base.not-signed-in') return '登录已失效：点“现在同步”重新登录后发出'
  return `上次没有发出：${problem.detail}。稍后自动再试`
}
