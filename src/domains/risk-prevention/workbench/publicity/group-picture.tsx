import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { makeGroupPicture } from '../../contract/index.ts'
import { savePng } from './save-png.ts'

/** 微信群提示图: names the group, saves the picture as PNG, puts the text on the clipboard; logged by the server. */
export function GroupPictureButton({ riskPointId }: { riskPointId: string }) {
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [group, setGroup] = useState('')
  const [people, setPeople] = useState<number | null>(null)
  const make = useMutation(mutationFor(makeGroupPicture))

  async function create() {
    const made = await make.mutateAsync({ params: { riskPointId }, body: { group: group.trim(), people } })
    await savePng(made.svg, `${made.fileName}.png`)
    await navigator.clipboard?.writeText(made.text).catch(() => {})
    void message.success('提示图已保存，文字已复制；宣传已登记')
    setOpen(false)
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>微信群提示图</Button>
      <Modal
        open={open}
        title="生成微信群提示图"
        okText="生成并登记"
        cancelText="取消"
        confirmLoading={make.isPending}
        okButtonProps={{ disabled: group.trim() === '' }}
        onOk={() => void create().catch(() => {})}
        onCancel={() => setOpen(false)}
      >
        <ProblemAlert problem={make.error} />
        <p>生成手机大小的图片和一段文字，并登记一次“微信群”宣传。</p>
        <label>
          发到哪个群（必填）
          <Input value={group} maxLength={100} onChange={(event) => setGroup(event.target.value)} />
        </label>
        <label>
          群里大约多少人（选填）
          <InputNumber min={1} precision={0} value={people} onChange={setPeople} style={{ width: '100%' }} />
        </label>
      </Modal>
    </>
  )
}
