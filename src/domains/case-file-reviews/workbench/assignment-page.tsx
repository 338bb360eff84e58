import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Tag } from 'antd'
import { addressOf } from '#base/http/call.ts'
import {
  ActionBar,
  Field,
  mutationFor,
  Page,
  ProblemAlert,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  assignmentStates,
  downloadAssignedFile,
  recuseReviewer,
  saveScores,
  showAssignment,
  submitScores,
  type Assignment,
} from '../contract/index.ts'
import { DefectFieldSet } from './assignment/defect-fields.tsx'
import { RunningTotal, ScoreFields } from './assignment/score-fields.tsx'
import { ScoreTable } from './file/score-table.tsx'
import './case-file-reviews.css'

/** 评查一份案卷: the dossier in a window of its own, the sheet here. */
export function AssignmentPage() {
  const assignmentId = usePathParameter('assignmentId')
  const found = useQuery(queryFor(showAssignment, { params: { assignmentId } }))
  return <QueryView query={found}>{(one) => <AssignmentView one={one} />}</QueryView>
}

function AssignmentView({ one }: { one: Assignment }) {
  const recuse = useMutation(mutationFor(recuseReviewer))
  const params = { assignmentId: one.id }
  return (
    <Page
      title={`评查：${one.fileTitle}`}
      lead={one.isOpen ? '打开案卷，对照评查表逐项打分；扣分写明原因，问题写明页码和期限。' : ''}
      tags={<Tag>{assignmentStates[one.state]}</Tag>}
      breadcrumbs={[{ title: '我的评查任务', path: '/case-file-reviews/assignments' }]}
    >
      <p className="row">
        {one.organisationName} · {one.work} · {one.roundTitle}
        {one.state !== 'recused' && (
          <a href={addressOf(downloadAssignedFile, params)} target="_blank" rel="noreferrer">
            打开案卷 PDF（{one.pages} 页，新窗口）
          </a>
        )}
      </p>
      {!one.sheet.isConfirmed && (
        <Alert type="info" showIcon className="problem" title={`评查表待确认：${one.sheet.source}`} />
      )}
      {one.isOpen ? (
        <>
          <div className="round-actions">
            <ActionBar
              actions={[
                {
                  name: 'recuse',
                  title: '申明回避',
                  consequence: '与案件有利害关系、办过该案等情形须回避；组织者会另外指定评查人。',
                  asks: { label: '原因', required: true },
                },
              ]}
              onAct={(_, words) =>
                recuse.mutateAsync({ params, body: { revision: one.revision, reason: words ?? '' } })
              }
            />
          </div>
          <Section title="评查表">
            <Sheet key={one.revision} one={one} />
          </Section>
        </>
      ) : (
        one.scores.some(({ points }) => points !== null) && (
          <Section title={`我的打分：${one.total ?? '—'} 分`}>
            <ScoreTable sheet={one.sheet.content} scores={one.scores} />
            {one.remark && <p>{one.remark}</p>}
          </Section>
        )
      )}
    </Page>
  )
}

function Sheet({ one }: { one: Assignment }) {
  const { scores, defects, remark } = one
  return (
    <RecordForm
      name={`case-file-reviews.scores.${one.id}`}
      endpoint={submitScores}
      params={{ assignmentId: one.id }}
      initial={{ scores, defects, remark }}
      toBody={(values) => bodyOf(values, one)}
      submitText="提交打分"
      doneText="已提交"
    >
      <ScoreFields sheet={one.sheet.content} />
      <DefectFieldSet />
      <Field name="remark" label="总的意见（选填）">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Field>
      <RunningTotal sheet={one.sheet.content} />
      <KeepButton one={one} />
    </RecordForm>
  )
}

/** Kept on the server, so that it can be gone on with on another device. */
function KeepButton({ one }: { one: Assignment }) {
  const form = Form.useFormInstance<Record<string, unknown>>()
  const save = useMutation(mutationFor(saveScores))
  return (
    <div className="stack round-actions">
      <p className="quiet">提交后不能修改。没有看完可以先保存，换一台电脑也能接着做。</p>
      <div>
        <Button
          loading={save.isPending}
          onClick={() =>
            void save
              .mutateAsync({ params: { assignmentId: one.id }, body: bodyOf(form.getFieldsValue(true), one) as never })
              .catch(() => {})
          }
        >
          先保存
        </Button>
      </div>
      <ProblemAlert problem={save.error} />
    </div>
  )
}

/** Emptied controls go out as what the contract means by nothing. */
function bodyOf(values: Record<string, unknown>, { revision, scores }: Assignment) {
  const given = (values['scores'] ?? []) as { points?: number | null; remark?: string }[]
  const defects = (values['defects'] ?? []) as { page?: number | null; correctBy?: string | null }[]
  return {
    revision,
    scores: scores.map((_, place) => ({
      points: given[place]?.points ?? null,
      remark: given[place]?.remark ?? '',
    })),
    defects: defects.map((defect) => ({ ...defect, page: defect.page ?? null, correctBy: defect.correctBy || null })),
    remark: (values['remark'] as string | undefined) ?? '',
  }
}
