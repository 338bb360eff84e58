import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Radio } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import {
  previewRecordImport,
  startRecordImport,
  tradeEditions,
  type ColumnMapping,
  type ImportPreview,
  type RecordImportDetail,
  type TradeEdition,
} from '../../../contract/index.ts'
import { importFields } from '../../../domain/records/index.ts'
import { ColumnRow } from './column-row.tsx'
import { PreviewTable } from './preview-table.tsx'

const editions = Object.entries(tradeEditions).map(([value, label]) => ({ value, label }))
const whence = {
  remembered: '已按本单位上次对同样列名的选择填好，请核对。',
  guessed: '已按列名推测，请核对。',
  chosen: '这是您上次选择的列。',
}

/** 第二步: which column is which field; the preview saves the choice, and only what was previewed can be started. */
export function MappingForm({ found }: { found: RecordImportDetail }) {
  const [mapping, setMapping] = useState<ColumnMapping>(found.mapping)
  const [preview, setPreview] = useState<ImportPreview>()
  const look = useMutation(mutationFor(previewRecordImport))
  const start = useMutation(mutationFor(startRecordImport))
  const params = { recordImportId: found.id }
  const change = (changed: ColumnMapping) => {
    setMapping(changed)
    setPreview(undefined)
  }

  async function showPreview() {
    setPreview(await look.mutateAsync({ params, body: { revision: found.revision, mapping } }))
  }

  return (
    <div className="stack">
      <p className="quiet">{whence[found.mappingFrom]}一列都没有的内容，可填写一个对所有行都适用的值。</p>
      <div className="risk-columns">
        {importFields[found.kind].map((field) => (
          <ColumnRow key={field.name} {...{ field, found, mapping, change }} />
        ))}
      </div>
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
      {preview && preview.missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`还没有选择“${preview.missing.join('”“')}”对应的列，请选择列，或填写对所有行都适用的内容`}
        />
      )}
      {preview && <PreviewTable preview={preview} kind={found.kind} />}
    </div>
  )
}
