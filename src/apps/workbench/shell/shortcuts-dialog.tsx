import { Modal } from 'antd'
import { useEffect, useState } from 'react'

const shortcuts: readonly (readonly [string, string])[] = [
  ['Ctrl + K 或 ⌘ K', '到搜索框'],
  ['?', '打开本说明'],
  ['j 或 ↓', '列表中下一行'],
  ['k 或 ↑', '列表中上一行'],
  ['Enter', '打开列表中的当前行'],
  ['Esc', '关闭对话框、菜单'],
  ['Tab', '到下一个可操作处'],
]
const openEvent = 'shanzhi:shortcuts'

/** Opens 键盘快捷键 from anywhere. */
export function openShortcuts(): void {
  dispatchEvent(new Event(openEvent))
}

/** 键盘快捷键, opened by `?` outside text fields. */
export function ShortcutsDialog() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const show = () => setOpen(true)
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.key === '?' && !target.closest('input, textarea, select, [contenteditable=true]')) show()
    }
    addEventListener('keydown', onKey)
    addEventListener(openEvent, show)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener(openEvent, show)
    }
  }, [])
  return (
    <Modal title="键盘快捷键" open={open} onCancel={() => setOpen(false)} footer={null}>
      <table className="shortcuts">
        <tbody>
          {shortcuts.map(([keys, does]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
