import { DataTable, DateText, DueTag, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import {
  exportLetters,
  letterOutcomeTexts,
  letterStateTexts,
  listLetters,
  type LetterSummary,
} from '../../contract/index.ts'
import { PartNav } from '../../workbench/part-nav.tsx'

const states = Object.entries(letterStateTexts).map(([value, label]) => ({ value, label }))
const sides = [
  { value: 'received', label: '收到的' },
  { value: 'sent', label: '发出的' },
]

/** 工作建议函: what this side sent, and what was sent to it. */
export function LetterListPage() {
  return (
    <Page
      title="工作建议函"
      lead="措施需要其他部门落实的，以函提出建议；收函单位签收、答复，逾期不答复的转统筹协调机关。"
      breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}
    >
      <PartNav />
      <Section>
        <DataTable
          name="risk-prevention.letters"
          label="工作建议函列表"
          endpoint={listLetters}
          exportEndpoint={exportLetters}
          keyOf={(one) => one.id}
          pathOf={(one) => `/risk-prevention/letters/${one.id}`}
          searchPlaceholder="标题、文号、单位、风险点"
          filters={[
            { kind: 'choice', key: 'side', label: '收发', options: sides },
            { kind: 'choice', key: 'state', label: '状态', options: states },
            { kind: 'choice', key: 'overdue', label: '逾期', options: [{ value: 'yes', label: '只看逾期未答复' }] },
            { kind: 'given', key: 'riskPointId', label: '只看一个风险点' },
          ]}
          defaultSort="-createdAt"
          columns={[
            { key: 'title', title: '标题', width: 260, render: (one) => one.title },
            { key: 'number', title: '文号', render: (one) => one.number ?? '未编号' },
            { key: 'sender', title: '发函单位', render: (one) => one.organisationName },
            { key: 'receiver', title: '收函单位', render: (one) => one.receiverName },
            { key: 'replyOn', title: '请答复日期', sort: 'replyOn', render: (one) => <Limit letter={one} /> },
            { key: 'state', title: '状态', render: stateOf },
          ]}
          empty={<EmptyState title="没有工作建议函" next="在风险点的“建议”类措施下起草" />}
        />
      </Section>
    </Page>
  )
}

function Limit({ letter }: { letter: LetterSummary }) {
  const isOpen = letter.state === 'sent' || letter.state === 'received'
  return isOpen ? <DueTag dueOn={letter.replyOn} /> : <DateText value={letter.replyOn} />
}

/** 已答复：部分采纳 */
export function stateOf({ state, outcome }: Pick<LetterSummary, 'state' | 'outcome'>): string {
  return outcome ? `${letterStateTexts[state]}：${letterOutcomeTexts[outcome]}` : letterStateTexts[state]
}
