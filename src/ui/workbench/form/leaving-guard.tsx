import { useBlocker } from '@tanstack/react-router'
import { Modal } from 'antd'

/** Asks before a page with unsent words is left; closing the tab is asked by the browser. */
export function LeavingGuard({ dirty, hasDraft }: { dirty: boolean; hasDraft: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  })
  return (
    <Modal
      open={blocker.status === 'blocked'}
      title="填写的内容还没有提交"
      okText="离开本页"
      cancelText="继续填写"
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {hasDraft ? '内容已作为草稿存在本机，七天内回到本页可以接着填。' : '离开后，填写的内容不再保留。'}
    </Modal>
  )
}
