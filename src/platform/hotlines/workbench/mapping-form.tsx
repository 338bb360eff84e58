import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import type { ColumnMapping, DefinedIntake, HotlineFile, IntakePreview } from '../contract/index.ts'
import { ColumnRow } from './column-row.tsx'
import { PreviewTable } from './preview-table.tsx'
import './hotlines.css'

const whence = {
  remembered: '已按本单位上次对同样列名的选择填好，请核对。',
  guessed: '已按列名推测，请核对。',
  chosen: '这是您上次选择的列。',
}

/** 第二步: which column is which field; the preview saves the choice, and only what was previewed can be taken. */
export function MappingForm({ found, intake }: { found: HotlineFile; intake: DefinedIntake }) {
  const { endpoints, fields, noun } = intake
  const [mapping, setMapping] = useState<ColumnMapping>(found.mapping)
  const [preview, setPreview] = useState<IntakePreview>()
  const look = useMutation(mutationFor(endpoints.previewFile))
  const take = useMutation(mutationFor(endpoints.takeFile))
  const params = { hotlineFileId: found.id }
  const ready = preview ? preview.read - preview.wrong - preview.known : 0

  function change(changed: ColumnMapping) {
    setMapping(changed)
    setPreview(undefined)
  }

  async function showPreview() {
    setPreview(await look.mutateAsync({ params, body: { revision: preview?.revision ?? found.revision, mapping } }))
  }

  return (
    <div className="stack">
      <p className="quiet">
        {whence[found.mappingFrom]}没有这一列的，可填写一个对所有行都适用的值。共 {found.rowsRead} 行。
      </p>
      <div className="hotline-columns">
        {fields.map((field) => (
          <ColumnRow key={field.name} {...{ field, found, mapping, change }} />
        ))}
      </div>
      <ProblemAlert problem={look.error ?? take.error} />
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
            loading={take.isPending}
            onClick={() => take.mutate({ params, body: { revision: preview.revision } })}
          >
            {ready > 0 ? `登记 ${ready} 件${noun}` : '结束（没有可以登记的）'}
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
      {preview && <PreviewTable {...{ preview, fields }} />}
    </div>
  )
}
