import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import {
  ActionBar,
  ConfirmButton,
  DownloadButton,
  Field,
  mutationFor,
  queryFor,
  RecordForm,
  RecordPicker,
} from '#ui/workbench/index.ts'
import {
  announceSelection,
  changeSelection,
  closeJudging,
  discardSelection,
  downloadSelectionCircular,
  listPossibleJudges,
  listTypicalCases,
  nominateCase,
  openSelection,
  startJudging,
  type Selection,
} from '../../contract/index.ts'
import { SelectionFieldSet } from './selection-fields.tsx'
import './selections.css'

/** What this person can do with the selection now. */
export function SelectionActs({ selection }: { selection: Selection }) {
  const { id, revision, actions } = selection
  const params = { selectionId: id }
  const navigate = useNavigate()
  const open = useMutation(mutationFor(openSelection))
  const discard = useMutation(mutationFor(discardSelection))
  const close = useMutation(mutationFor(closeJudging))
  const announce = useMutation(mutationFor(announceSelection))
  const awaited = selection.judges.reduce((sum, one) => sum + one.awaited, 0)
  return (
    <div className="stack selection-acts no-print">
      <div className="row">
        {actions.includes('open') && (
          <ConfirmButton
            type="primary"
            question="开始推荐？"
            consequence="下级单位都会看到这次评选；标准、等次和时间不能再改。"
            doText="开始推荐"
            doneText="已开始推荐"
            onConfirm={() => open.mutateAsync({ params, body: { revision } })}
          >
            开始推荐
          </ConfirmButton>
        )}
        {actions.includes('change') && <Change selection={selection} />}
        {actions.includes('discard') && (
          <ConfirmButton
            danger
            question={`删除“${selection.title}”？`}
            consequence="还没有开始推荐，删除后不能恢复。"
            doText="删除"
            doneText="已删除"
            onConfirm={() =>
              discard
                .mutateAsync({ params, query: { revision } })
                .then(() => navigate({ to: '/typical-cases/selections' }))
            }
          >
            删除
          </ConfirmButton>
        )}
        {actions.includes('closeJudging') && (
          <ActionBar
            actions={[
              {
                name: 'close',
                title: '截止评分并排名',
                tone: 'primary',
                consequence: awaited ? `还有 ${awaited} 份评分没有交，截止后不能再评。` : '截止后评委不能再改分。',
                ...(awaited ? { asks: { label: '不再等待的原因', required: true } } : {}),
              },
            ]}
            onAct={(_, words) => close.mutateAsync({ params, body: { revision, reason: words ?? '' } })}
          />
        )}
        {actions.includes('announce') && (
          <ConfirmButton
            type="primary"
            question="公布评选结果？"
            consequence="下级单位都会看到排名和等次；对社会公开的部分送发布审核。不能撤回。"
            doText="公布"
            doneText="已公布，并送发布审核"
            onConfirm={() => announce.mutateAsync({ params, body: { revision } })}
          >
            公布结果
          </ConfirmButton>
        )}
        {selection.state === 'announced' && selection.judges.length > 0 && (
          <DownloadButton endpoint={downloadSelectionCircular} input={{ params }}>
            通报草稿（Word）
          </DownloadButton>
        )}
      </div>
      {actions.includes('nominate') && <Nominate selection={selection} />}
      {actions.includes('startJudging') && <StartJudging selection={selection} />}
    </div>
  )
}

function Change({ selection }: { selection: Selection }) {
  const [open, setOpen] = useState(false)
  const { title, year, nominateFrom, nominateUntil, casesPerUnit, criteria, awards } = selection
  const works = selection.works.map(({ key }) => key)
  return (
    <>
      <Button onClick={() => setOpen(true)}>修改</Button>
      <Modal open={open} title="修改评选" footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <RecordForm
          name={`typical-cases.selection.${selection.id}`}
          endpoint={changeSelection}
          params={{ selectionId: selection.id }}
          initial={{ title, year, works, nominateFrom, nominateUntil, casesPerUnit, criteria, awards }}
          toBody={(values) => ({ ...values, revision: selection.revision })}
          onSaved={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <SelectionFieldSet />
        </RecordForm>
      </Modal>
    </>
  )
}

function Nominate({ selection }: { selection: Selection }) {
  return (
    <RecordForm
      name={`typical-cases.nomination.${selection.id}`}
      endpoint={nominateCase}
      params={{ selectionId: selection.id }}
      submitText="推荐"
      doneText="已推荐"
    >
      <Field
        name="typicalCaseId"
        label="推荐本单位的典型案例"
        hint={`${selection.nominateUntil} 前，每个单位最多 ${selection.casesPerUnit} 篇；以推荐时的公开文本参评`}
      >
        <RecordPicker
          endpoint={listTypicalCases}
          idOf={(one) => one.id}
          textOf={(one) => `${one.title}（${one.organisationName}）`}
          placeholder="输入标题查找"
        />
      </Field>
    </RecordForm>
  )
}

function StartJudging({ selection }: { selection: Selection }) {
  const params = { selectionId: selection.id }
  const people = useQuery(queryFor(listPossibleJudges, { params }))
  const options = (people.data ?? []).map(({ id, name, organisationName }) => ({
    value: id,
    label: `${name}（${organisationName}）`,
  }))
  return (
    <RecordForm
      name={`typical-cases.judging.${selection.id}`}
      endpoint={startJudging}
      params={params}
      toBody={(values) => ({ ...values, revision: selection.revision })}
      submitText="截止推荐，请评委评分"
      doneText="已通知评委"
    >
      <Field
        name="judgeIds"
        label="评委"
        hint="各自评分；看到的案例只有编号，没有单位和当事人；本单位的案例不分给本单位的评委"
      >
        <Select
          mode="multiple"
          loading={people.isPending}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Field>
    </RecordForm>
  )
}
