import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DueTag, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { listSurveys, surveyStateTexts } from '../contract/index.ts'

const states = Object.entries(surveyStateTexts).map(([value, label]) => ({ value, label }))

/** 调查测评: surveys of the units that the person may call or oversee. */
export function SurveyListPage() {
  const mayRun = useMay('surveys.run')
  const create = mayRun && (
    <Link to="/surveys/new">
      <Button type="primary" icon={<PlusOutlined />}>
        新建调查
      </Button>
    </Link>
  )
  return (
    <Page title="调查测评" lead="了解情况和满意度分开询问；答卷不记名，谁答了什么任何人都查不到。" actions={create}>
      <Section>
        <DataTable
          name="surveys.surveys"
          label="调查列表"
          endpoint={listSurveys}
          keyOf={(survey) => survey.id}
          pathOf={(survey) => (mayRun ? `/surveys/${survey.id}` : `/surveys/${survey.id}/calls`)}
          searchPlaceholder="调查名称"
          filters={[{ kind: 'choice', key: 'state', label: '状态', options: states }]}
          columns={[
            { key: 'title', title: '调查', render: (survey) => survey.title },
            { key: 'unit', title: '被测评单位', render: (survey) => survey.organisationName },
            { key: 'state', title: '状态', render: (survey) => surveyStateTexts[survey.state] },
            {
              key: 'closesOn',
              title: '问卷截止',
              render: ({ closesOn, state }) => (state === 'closed' ? (closesOn ?? '—') : <DueTag dueOn={closesOn} />),
            },
            { key: 'respondents', title: '受访者', align: 'right', render: (survey) => survey.respondents },
            { key: 'answers', title: '已评', align: 'right', render: (survey) => survey.answers },
          ]}
          empty={
            <EmptyState
              title="还没有调查"
              next={
                mayRun
                  ? '考评任务的调查在“评审”中按任务组织；也可以在这里新建'
                  : '组织调查的单位开始调查后，会出现在这里'
              }
              action={create}
            />
          }
        />
      </Section>
    </Page>
  )
}
