import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ColumnMapping } from '#base/columns/index.ts'
import { ColumnFields, MissingColumns, mutationFor, ProblemAlert, RowPreview } from '#ui/workbench/index.ts'
import type { DefinedIntake, HotlineFile, IntakePreview } from '../contract/index.ts'

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
      <p>共 {found.rowsRead} 行。</p>
      <ColumnFields head={found} {...{ fields, mapping, change }} />
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
      {preview && (
        <>
          <MissingColumns labels={preview.missing} />
          <p>{summaryOf(preview)}</p>
          <RowPreview rows={preview.rows} fields={fields} verdict={verdictOf} />
        </>
      )}
    </div>
  )
}

function summaryOf({ read, wrong, known }: IntakePreview): string {
  const judged = wrong ? `：${wrong} 行有误，不登记，可下载改正后再上传` : '，没有发现错误'
  return `已检查 ${read} 行${judged}${known ? `；${known} 行编号已有，不会重复登记` : ''}`
}

const verdictOf = ({ isKnown }: IntakePreview['rows'][number]) => (
  <span className="quiet">{isKnown ? '编号已有，不重复登记' : '可以登记'}</span>
)
