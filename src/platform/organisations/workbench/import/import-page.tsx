import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form } from 'antd'
import { useRef, useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, DownloadButton, mutationFor, Page, ProblemAlert, Section } from '#ui/workbench/index.ts'
import { applyImport, importColumns, importTemplate, type ImportPreview } from '../../contract/index.ts'
import { OrganisationPicker } from '../pickers.tsx'
import { list } from '../organisation-texts.ts'
import { ImportReport } from './import-report.tsx'
import { uploadForPreview } from './upload-for-preview.ts'

/** 批量导入: first shows what a file would change, then does it. */
export function ImportPage() {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [on, setOn] = useState<string | undefined>(businessToday)
  const [within, setWithin] = useState<string | null>(null)
  const preview = useMutation<ImportPreview, Error, File>({
    mutationFn: (file) => uploadForPreview(file, { on: on ?? '', within: within ?? '' }),
  })
  const apply = useMutation(mutationFor(applyImport))
  return (
    <Page
      title="批量导入机构"
      breadcrumbs={[list]}
      lead={`表格为 .xlsx 或 .csv，首行是列名：${importColumns.join('、')}。上传后先看变化，确认后才执行。`}
      actions={
        <DownloadButton endpoint={importTemplate} input={{}}>
          下载模板
        </DownloadButton>
      }
    >
      <Section title="第一步：选择文件">
        <Form layout="vertical" className="record-form">
          <Form.Item label="导入到哪个单位之下" htmlFor="import-within" required>
            <OrganisationPicker id="import-within" value={within} onChange={setWithin} />
          </Form.Item>
          <Form.Item label="变化自哪天起生效" htmlFor="import-on" required>
            <DayInput id="import-on" value={on} onChange={setOn} />
          </Form.Item>
          <input
            ref={input}
            type="file"
            hidden
            aria-label="机构表"
            accept=".csv,.xlsx"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) preview.mutate(file)
              event.target.value = ''
            }}
          />
          <Button
            type="primary"
            disabled={!on || !within}
            loading={preview.isPending}
            onClick={() => input.current?.click()}
          >
            上传并预览
          </Button>
        </Form>
        <ProblemAlert problem={preview.error} />
      </Section>
      {preview.data && (
        <Section title={`第二步：核对变化（${preview.data.fileName}）`}>
          <ProblemAlert problem={apply.error} />
          <ImportReport
            preview={preview.data}
            applying={apply.isPending}
            apply={() =>
              apply.mutate(
                { params: { importId: preview.data.id } },
                { onSuccess: () => void navigate({ to: list.path }) },
              )
            }
          />
        </Section>
      )}
    </Page>
  )
}
