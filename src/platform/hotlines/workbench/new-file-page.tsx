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
import { hotlineSources, mostRows, type HotlineSource } from '../contract/index.ts'
import { crumbsOf, type Mounted } from './mounted.ts'

/** 上传工单表, first step: for which unit, from where, and the file. */
export function newFilePage(mounted: Mounted) {
  const { endpoints, module, noun } = mounted.intake
  const sources = mounted.intake.sources.map((value) => ({ value, label: hotlineSources[value] }))
  return function NewFilePage() {
    const units = useOwnUnits()
    const [organisationId, setUnit] = useState(units[0]?.value)
    const [source, setSource] = useState<HotlineSource>(mounted.intake.sources[0])
    const begin = useMutation(mutationFor(endpoints.beginFile))
    const navigate = useNavigate()

    async function take(uploadId: string) {
      if (!organisationId) return
      const begun = await begin.mutateAsync({ body: { organisationId, source, uploadId } })
      void navigate({ to: `/${module}/hotline/files/${begun.id}` })
    }

    return (
      <Page
        title="上传工单表"
        lead={`第一步选择文件，第二步核对列并预览，第三步登记为${noun}；没有确认前不登记任何一件。`}
        breadcrumbs={crumbsOf(mounted)}
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
              aria-label="来源"
              options={sources}
              optionType="button"
              value={source}
              onChange={(event) => setSource(event.target.value as HotlineSource)}
            />
            <ProblemAlert problem={begin.error} />
            <UploadBox
              label={begin.isPending ? '正在读取表格…' : '选择表格'}
              accept=".csv,.txt,.xlsx"
              multiple={false}
              onUploaded={(file) => void take(file.id).catch(() => {})}
            />
            <p className="quiet">CSV 或 XLSX，第一行是列名，一次至多 {mostRows} 行；列名不必与模板一致，下一步核对。</p>
            <div>
              <DownloadButton endpoint={endpoints.downloadTemplate} input={{}}>
                下载模板
              </DownloadButton>
            </div>
          </div>
        </Section>
      </Page>
    )
  }
}
