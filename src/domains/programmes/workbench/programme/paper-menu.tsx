import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { download, problemText } from '#ui/workbench/index.ts'
import {
  downloadDeadlines,
  downloadDraft,
  downloadProgrammePackage,
  downloadStampedCopy,
  type Programme,
} from '../../contract/index.ts'

/** Papers of a programme: the draft for the office's own system; once issued, days, packages and the stamped copy. */
export function PaperMenu({ programme }: { programme: Programme }) {
  const { modal } = App.useApp()
  const [busy, setBusy] = useState(false)
  const isDraft = programme.state === 'draft'
  const input = { params: { programmeId: programme.id } }
  const papers = [
    { key: 'draft', label: '草稿（Word）', isThere: true, get: () => download(downloadDraft, input) },
    { key: 'deadlines', label: '期限日历（.ics）', isThere: !isDraft, get: () => download(downloadDeadlines, input) },
    {
      key: 'package',
      label: '上报包（ZIP）',
      isThere: !isDraft,
      get: () => download(downloadProgrammePackage, { ...input, query: {} }),
    },
    {
      key: 'stamped',
      label: '盖章件',
      isThere: programme.stampedFileId !== null,
      get: () => download(downloadStampedCopy, input),
    },
  ].filter((paper) => paper.isThere)

  async function fetchPaper(key: string) {
    setBusy(true)
    try {
      await papers.find((paper) => paper.key === key)?.get()
    } catch (error) {
      const { title, detail } = problemText(error)
      modal.error({ title, content: detail, okText: '知道了' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: papers.map(({ key, label }) => ({ key, label })), onClick: ({ key }) => void fetchPaper(key) }}
    >
      <Button icon={<DownloadOutlined />} loading={busy}>
        下载
      </Button>
    </Dropdown>
  )
}
