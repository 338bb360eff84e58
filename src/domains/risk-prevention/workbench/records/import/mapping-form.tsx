import { useMutation } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { ColumnFields, MissingColumns, mutationFor, ProblemAlert, RowPreview } from '#ui/workbench/index.ts'
import {
  previewRecordImport,
  startRecordImport,
  tradeEditions,
  type ImportPreview,
  type RecordImportDetail,
  type RecordMapping,
  type TradeEdition,
} from '../../../contract/index.ts'
import { importFields } from '../../../domain/records/index.ts'

const editions = Object.entries(tradeEditions).map(([value, label]) => ({ value, label }))

/** 第二步: which column is which field; the preview saves the choice, and only what was previewed can be started. */
export function MappingForm({ found }: { found: RecordImportDetail }) {
  const [mapping, setMapping] = useState<RecordMapping>(found.mapping)
  const [preview, setPreview] = useState<ImportPreview>()
  const look = useMutation(mutationFor(previewRecordImport))
  const start = useMutation(mutationFor(startRecordImport))
  const params = { recordImportId: found.id }
  const fields = importFields[found.kind]
  const change = (changed: RecordMapping) => {
    setMapping(changed)
    setPreview(undefined)
  }

  async function showPreview() {
    setPreview(await look.mutateAsync({ params, body: { revision: found.revision, mapping } }))
  }

  return (
    <div className="stack">
      <ColumnFields head={found} {...{ fields, mapping, change }} />
      {found.kind === 'records' && (
        <label className="row">
          行业代码版本
          <Radio.Group
            options={editions}
            value={mapping.tradeEdition}
            onChange={(event) => change({ ...mapping, tradeEdition: event.target.value as TradeEdition })}
          />
        </label>
      )}
      <ProblemAlert problem={look.error ?? start.error} />
      <div className="row">
        <Button
          type={preview ? 'default' : 'primary'}
          loading={look.isPending}
          onClick={() => void showPreview().catch(() => {})}
        >
          预览
        </Button>
        {preview && preview.missing.length === 0 && (
          <Button
            type="primary"
            loading={start.isPending}
            onClick={() => start.mutate({ params, body: { revision: preview.revision } })}
          >
            开始导入
          </Button>
        )}
      </div>
      {preview && (
        <>
          <MissingColumns labels={preview.missing} />
          <PreviewSummary preview={preview} />
          <RowPreview rows={preview.rows} fields={fields} verdict={verdictOf} />
        </>
      )}
    </div>
  )
}

function PreviewSummary({ preview: { looked, wrong, known, similar } }: { preview: ImportPreview }) {
  return (
    <>
      <p>
        已检查前 {looked} 行{wrong ? `：${wrong} 行有误，不导入，可下载改正后再导入` : '，没有发现错误'}
      </p>
      {known > 0 && <p>{known} 行已有（来源编号相同，或内容完全相同），不会重复导入。</p>}
      {similar > 0 && (
        <p>
          {similar} 行可能重复：违法行为、当事人、日期和地点与已有的一条都相同，但来源编号不同。仍会导入，请先核对。
        </p>
      )}
    </>
  )
}

function verdictOf({ duplicate }: ImportPreview['rows'][number]) {
  if (duplicate === 'known') return <span className="quiet">已有，不重复导入</span>
  if (duplicate === 'similar') return <span className="bad">可能重复，请核对</span>
  return <span className="quiet">可以导入</span>
}
