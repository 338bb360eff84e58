import { useBlocker } from '@tanstack/react-router'
import { Modal } from 'antd'

/**
 * Asks before a page with unsent words is left; closing the tab is asked by the browser. Whether there are any is asked at
 * that moment: on a busy computer the page may be left before React has drawn the form as sent.
 */
export function LeavingGuard({ isUnsent, hasDraft }: { isUnsent: () => boolean; hasDraft: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsent() && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsent,
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
