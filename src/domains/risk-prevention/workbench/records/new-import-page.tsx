import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Radio, Select } from 'antd'
import { useState } from 'react'
import {
  DownloadButton,
  mutationFor,
  Page,
  ProblemAlert,
  Section,
  UploadBox,
  useOwnUnits,
} from '#ui/workbench/index.ts'
import { beginRecordImport, downloadImportTemplate, importKinds, type ImportKind } from '../../contract/index.ts'

const kinds = Object.entries(importKinds).map(([value, label]) => ({ value, label }))

/** 导入表格, first step: for which unit, what, and the file. */
export function NewImportPage() {
  const units = useOwnUnits()
  const [organisationId, setUnit] = useState(units[0]?.value)
  const [kind, setKind] = useState<ImportKind>('records')
  const begin = useMutation(mutationFor(beginRecordImport))
  const navigate = useNavigate()

  async function take(uploadId: string) {
    if (!organisationId) return
    const begun = await begin.mutateAsync({ body: { organisationId, kind, uploadId } })
    void navigate({ to: `/risk-prevention/record-imports/${begun.id}` })
  }

  return (
    <Page
      title="导入表格"
      lead="第一步选择文件，第二步核对列，第三步导入；没有确认前不写入任何记录，导入后还可以整体撤销。"
      breadcrumbs={[{ title: '执法记录', path: '/risk-prevention/records' }]}
    >
      <Section>
        <div className="stack">
          <Select
            aria-label="单位"
            value={organisationId ?? null}
            options={units}
            onChange={(chosen: string | null) => chosen && setUnit(chosen)}
          />
          <Radio.Group
            aria-label="表格内容"
            options={kinds}
            optionType="button"
            value={kind}
            onChange={(event) => setKind(event.target.value as ImportKind)}
          />
          <ProblemAlert problem={begin.error} />
          <UploadBox
            label={begin.isPending ? '正在读取表格…' : '选择表格'}
            accept=".csv,.txt,.xlsx"
            multiple={false}
            onUploaded={(file) => void take(file.id).catch(() => {})}
          />
          <p className="quiet">
            CSV 或 XLSX，第一行是列名；GB18030 和 UTF-8 编码都能识别。列名不必与模板一致，下一步核对。
          </p>
          <div>
            <DownloadButton endpoint={downloadImportTemplate} input={{ query: { kind } }}>
              下载模板
            </DownloadButton>
          </div>
        </div>
      </Section>
    </Page>
  )
}
