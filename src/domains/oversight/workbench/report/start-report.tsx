import { useNavigate } from '@tanstack/react-router'
import { Modal, Radio } from 'antd'
import { listProgrammes } from '#domains/programmes/contract/index.ts'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { Field, RecordForm, RecordPicker, useSession } from '#ui/workbench/index.ts'
import { reportKinds, startReport } from '../../contract/index.ts'

const kinds = Object.entries(reportKinds).map(([value, label]) => ({ value, label }))

/** Kind, programme, in whose name. */
export function StartReport({ close }: { close: () => void }) {
  const navigate = useNavigate()
  const post = useSession().posts[0]
  return (
    <Modal open title="一键成稿" footer={null} onCancel={close}>
      <RecordForm
        name="oversight.report.new"
        endpoint={startReport}
        initial={{ kind: 'implementation', organisationId: post?.organisationId }}
        submitText="成稿"
        doneText="已成稿"
        draft={false}
        onSaved={(draft) => void navigate({ to: `/report-drafts/${draft.id}` })}
        onCancel={close}
      >
        <Field name="kind" label="种类" hint="落实情况报告由单位起草，通报由方案制定单位起草">
          <Radio.Group options={kinds} optionType="button" />
        </Field>
        <Field name="programmeId" label="年度方案">
          <RecordPicker
            endpoint={listProgrammes}
            idOf={(programme) => programme.id}
            textOf={(programme) => programme.title}
            placeholder="选择方案"
          />
        </Field>
        <Field name="organisationId" label="起草单位">
          <OrganisationPicker
            within={post?.organisationId}
            known={post ? { id: post.organisationId, text: post.organisationName } : null}
          />
        </Field>
      </RecordForm>
    </Modal>
  )
}
