import { DeleteOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { saveReport, type ReportBlock, type ReportDraft } from '../../contract/index.ts'
import { LeavingGuard } from './leaving-guard.tsx'
import { PreviewText } from './preview-text.tsx'

interface KeyedBlock {
  readonly key: number
  readonly block: ReportBlock
}

/** Words of the draft, part by part; the figures below each part show what will be printed. */
export function ReportEditor({ draft }: { draft: ReportDraft }) {
  const { message } = App.useApp()
  const next = useRef(draft.blocks.length)
  const [title, setTitle] = useState(draft.title)
  const [blocks, setBlocks] = useState<readonly KeyedBlock[]>(draft.blocks.map((block, key) => ({ key, block })))
  const [dirty, setDirty] = useState(false)
  const save = useMutation(mutationFor(saveReport))
  const change = (changed: readonly KeyedBlock[]) => {
    setBlocks(changed)
    setDirty(true)
  }
  const write = (key: number, text: string) =>
    change(blocks.map((one) => (one.key === key ? { key, block: { ...one.block, text } } : one)))
  const addBelow = (key: number, block: ReportBlock) =>
    change(blocks.flatMap((one) => (one.key === key ? [one, { key: next.current++, block }] : [one])))

  async function keep() {
    await save.mutateAsync({
      params: { draftId: draft.id },
      body: { revision: draft.revision, title, blocks: blocks.map((one) => one.block) },
    })
    setDirty(false)
    void message.success('稿件已保存')
  }

  return (
    <div>
      <LeavingGuard dirty={dirty} />
      <ProblemAlert problem={save.error} />
      <label className="stack">
        标题
        <Input.TextArea
          autoSize
          maxLength={200}
          value={title}
          onChange={(event) => {
            setTitle(event.target.value)
            setDirty(true)
          }}
        />
      </label>
      <p className="quiet">没有写内容的部分不会出现在导出的文件中。</p>
      {blocks.map(({ key, block }) => (
        <BlockEditor
          key={key}
          block={block}
          draft={draft}
          onWrite={(text) => write(key, text)}
          onRemove={() => change(blocks.filter((one) => one.key !== key))}
          onAdd={() => addBelow(key, { kind: 'paragraph', text: '' })}
        />
      ))}
      <div className="form-actions no-print">
        <Button type="primary" disabled={!dirty} loading={save.isPending} onClick={() => void keep().catch(() => {})}>
          保存稿件
        </Button>
        {dirty && <span className="quiet">有没保存的修改；导出的是已保存的内容</span>}
      </div>
    </div>
  )
}

interface BlockEditorProps {
  readonly block: ReportBlock
  readonly draft: ReportDraft
  readonly onWrite: (text: string) => void
  readonly onRemove: () => void
  readonly onAdd: () => void
}

function BlockEditor({ block, draft, onWrite, onRemove, onAdd }: BlockEditorProps) {
  const remove = (
    <Button icon={<DeleteOutlined />} type="text" aria-label={`删除：${block.text.slice(0, 20)}`} onClick={onRemove} />
  )
  if (block.kind === 'heading')
    return (
      <div className="report-block report-block-heading">
        <Input
          aria-label={`${block.level} 级标题`}
          maxLength={200}
          value={block.text}
          onChange={(event) => onWrite(event.target.value)}
        />
        <span>
          <Button type="text" onClick={onAdd}>
            加一段
          </Button>
          {remove}
        </span>
      </div>
    )
  return (
    <div className="report-block">
      <div>
        <Input.TextArea
          aria-label="段落"
          autoSize={{ minRows: 2 }}
          maxLength={5000}
          value={block.text}
          placeholder="由起草人填写"
          onChange={(event) => onWrite(event.target.value)}
        />
        <PreviewText text={block.text} figures={draft.figures} />
      </div>
      {remove}
    </div>
  )
}
