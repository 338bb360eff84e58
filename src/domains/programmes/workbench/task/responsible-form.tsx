import { listPeople } from '#platform/identity/contract/index.ts'
import { Field, RecordForm, RecordPicker } from '#ui/workbench/index.ts'
import { assignTask, type Task } from '../../contract/index.ts'

/** 责任人: somebody of the unit or below it; emptied, nobody. */
export function ResponsibleForm({ task, onDone }: { task: Task; onDone: () => void }) {
  const { responsible } = task
  return (
    <RecordForm
      name={`programmes.responsible.${task.id}`}
      endpoint={assignTask}
      params={{ taskId: task.id }}
      draft={false}
      initial={{ personId: responsible?.personId ?? null }}
      toBody={(values) => ({ revision: task.revision, ...values })}
      doneText="已指定"
      onSaved={onDone}
      onCancel={onDone}
    >
      <Field name="personId" label="责任人" hint="本单位及下级单位的人员；清空即不指定">
        <RecordPicker
          endpoint={listPeople}
          query={{ within: task.organisationId }}
          idOf={(person) => person.id}
          textOf={(person) => `${person.name}（${person.organisationName}）`}
          known={responsible ? { id: responsible.personId, text: responsible.name } : null}
          placeholder="输入姓名或拼音首字母"
        />
      </Field>
    </RecordForm>
  )
}
