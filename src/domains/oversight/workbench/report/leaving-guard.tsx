import { useBlocker } from '@tanstack/react-router'
import { Modal } from 'antd'

/** Asks before a draft with unsaved words is left; closing the tab is asked by the browser. */
export function LeavingGuard({ dirty }: { dirty: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  })
  return (
    <Modal
      open={blocker.status === 'blocked'}
      title="稿件还没有保存"
      okText="不保存，离开"
      cancelText="继续修改"
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      离开后，没有保存的修改不再保留。
    </Modal>
  )
}
