import { Alert, Drawer } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { RecordForm, useNarrow } from '#ui/workbench/index.ts'
import { saveRow, type Programme, type RowDraft, type RowReturns } from '../../contract/index.ts'
import { LastYearNote } from './last-year-note.tsx'
import { blankRow, changedFields, draftOf, newRowId } from './row-draft.ts'
import { RowFields } from './row-fields.tsx'
import { useSaveConflict } from './use-save-conflict.ts'

export interface OpenRow {
  /** Null adds a row. */
  readonly rowId: string | null
  /** Where the row stands, or a new one is put. */
  readonly position: number
  /** The field that takes the focus. */
  readonly field?: string | undefined
}

interface RowDrawerProps {
  readonly programme: Programme
  readonly open: OpenRow
  readonly returns: RowReturns | undefined
  readonly onSaved: (answer: Programme, rowId: string) => void
  readonly onClose: () => void
}

/** One row with everything about it. Ctrl+Enter saves; what is typed stays on this computer until it is saved. */
export function RowDrawer({ programme, open, returns, onSaved, onClose }: RowDrawerProps) {
  const narrow = useNarrow()
  const found = programme.rows.find((row) => row.id === open.rowId)
  const [rowId] = useState(open.rowId ?? newRowId)
  const [opened] = useState<RowDraft>(() => (found ? draftOf(found) : blankRow(programme.rows.map((row) => row.code))))
  const conflict = useSaveConflict(programme.id)
  const meanwhile = found ? changedFields(opened, draftOf(found)) : []
  const toBody = (values: Record<string, unknown>) => {
    const { parentRowId, row } = values as { parentRowId?: string | null; row: Partial<RowDraft> }
    return {
      revision: programme.revision,
      position: found?.position ?? open.position,
      row: { ...opened, ...row },
      ...(programme.parentProgrammeId ? { parentRowId: parentRowId ?? null } : {}),
    }
  }

  function saveByKey(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.querySelector('form')?.requestSubmit()
  }

  function focusField(shown: boolean, frame: HTMLElement | null) {
    if (shown) frame?.querySelector<HTMLElement>(`#row_${open.field ?? 'name'}`)?.focus()
  }

  return (
    <Drawer
      open
      title={open.rowId ? `编辑任务行 ${opened.code}` : '新增任务行'}
      size={narrow ? '100%' : 760}
      onClose={onClose}
      destroyOnHidden
      afterOpenChange={(shown) => focusField(shown, document.querySelector<HTMLElement>('.row-form'))}
    >
      <div className="row-form stack" onKeyDown={saveByKey}>
        <span className="quiet">Ctrl+Enter 保存，Esc 关闭；未保存的内容留在本机，下次打开可继续。</span>
        {returns && <LastYearNote returns={returns} />}
        {meanwhile.length > 0 && (
          <Alert
            type="warning"
            showIcon
            role="status"
            title={`他人刚修改了本行的${meanwhile.join('、')}；您填写的内容没有丢失，保存后以您填写的为准`}
          />
        )}
        {conflict && meanwhile.length === 0 && (
          <Alert type="info" showIcon role="status" title="方案的其他内容刚被他人修改，本行没有变化，可以再次保存" />
        )}
        {open.rowId && !found && (
          <Alert type="warning" showIcon role="status" title="本行刚被他人删除；保存将重新加入" />
        )}
        <RecordForm
          name={`programmes.row.${programme.id}.${open.rowId ?? 'new'}`}
          endpoint={saveRow}
          params={{ programmeId: programme.id, rowId }}
          initial={{ row: opened, parentRowId: found?.parentRowId ?? null }}
          toBody={toBody}
          submitText="保存"
          onSaved={(answer) => onSaved(answer, rowId)}
          onCancel={onClose}
        >
          <RowFields programme={programme} />
        </RecordForm>
      </div>
    </Drawer>
  )
}
