import { useNavigate } from '@tanstack/react-router'
import { InputNumber, Select } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import {
  DataTable,
  DateText,
  EmptyState,
  Field,
  Page,
  RecordForm,
  Section,
  useMay,
  useOwnUnits,
} from '#ui/workbench/index.ts'
import { draftQuarterReport, listQuarterReports, reportStates } from '../../contract/index.ts'

const quarters = ['一', '二', '三', '四'].map((name, index) => ({ value: index + 1, label: `第${name}季度` }))

/** 季度分析报告: one a unit and quarter, drafted from what was counted. */
export function ReportListPage() {
  const mayReport = useMay('mediation.report-statistics')
  return (
    <Page
      title="行政调解季度分析报告"
      lead="数字由系统统计，您改文字；报告后记入佐证台账，结果可送发布审核公开。"
      breadcrumbs={[{ title: '调解统计', path: '/mediation/statistics' }]}
    >
      {mayReport && (
        <Section title="起草">
          <DraftForm />
        </Section>
      )}
      <Section>
        <DataTable
          name="mediation.quarter-reports"
          label="分析报告列表"
          endpoint={listQuarterReports}
          keyOf={(one) => one.id}
          pathOf={(one) => `/mediation/quarter-reports/${one.id}`}
          searchPlaceholder="单位"
          defaultSort="-changedAt"
          columns={[
            { key: 'title', title: '季度', render: (one) => `${one.year} 年${quarters[one.quarter - 1]?.label ?? ''}` },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
            { key: 'state', title: '状态', render: (one) => reportStates[one.state] },
            { key: 'changedAt', title: '修改', sort: 'changedAt', render: (one) => <DateText value={one.changedAt} /> },
          ]}
          empty={<EmptyState title="还没有分析报告" next="选季度起草，数字自动统计" />}
        />
      </Section>
    </Page>
  )
}

/** The quarter that ended last, unless another is chosen. */
function DraftForm() {
  const navigate = useNavigate()
  const units = useOwnUnits()
  const today = businessToday()
  const running = Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  const year = Number(today.slice(0, 4)) - (running === 0 ? 1 : 0)
  return (
    <RecordForm
      name="mediation.quarter-report.new"
      endpoint={draftQuarterReport}
      initial={{ organisationId: units[0]?.value, year, quarter: running === 0 ? 4 : running }}
      submitText="起草"
      doneText="已起草"
      onSaved={({ id }) => void navigate({ to: `/mediation/quarter-reports/${id}` })}
    >
      <Field name="organisationId" label="单位" hint="统计本单位和下级单位">
        <Select options={units} />
      </Field>
      <Field name="year" label="年份">
        <InputNumber min={2015} max={2100} />
      </Field>
      <Field name="quarter" label="季度">
        <Select options={quarters} />
      </Field>
    </RecordForm>
  )
}
