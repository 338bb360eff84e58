import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import {
  DataTable,
  DownloadButton,
  EmptyState,
  Page,
  queryFor,
  QueryView,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  exportReviewedFiles,
  fileStates,
  listReviewedFiles,
  roundKinds,
  roundStates,
  showRound,
  type Round,
} from '../contract/index.ts'
import { sheetName } from './sheet-name.ts'
import { optionsOf } from './options-of.ts'
import { ChangeRound } from './round/change-round.tsx'
import { DrawForm } from './round/draw-form.tsx'
import { DrawRecord } from './round/draw-record.tsx'
import { RoundActions } from './round/round-actions.tsx'
import { RoundResultSection } from './round/round-result.tsx'

/** One round: what is drawn, how far it is, what came out. */
export function RoundPage() {
  const roundId = usePathParameter('roundId')
  const found = useQuery(queryFor(showRound, { params: { roundId } }))
  return <QueryView query={found}>{(round) => <RoundView round={round} />}</QueryView>
}

function leadOf({ state, undecided, answersUntil, openDefects, actions }: Round): string {
  if (state === 'draft') return '下一步：抽取案卷并指定评查人。'
  if (state === 'reviewing')
    return undecided ? `还有 ${undecided} 份案卷没有结果。` : '全部有结果，下一步：向被评查单位反馈。'
  if (state === 'answering')
    return actions.length || openDefects === 0
      ? `已反馈，陈述到 ${answersUntil}；还有 ${openDefects} 个问题没有整改完。`
      : `请核对结果：${answersUntil} 前可以提出陈述，${openDefects} 个问题须整改。`
  return openDefects ? `已结束，还有 ${openDefects} 个问题没有整改完。` : '已结束，问题全部整改完。'
}

function RoundView({ round }: { round: Round }) {
  return (
    <Page
      title={round.title}
      lead={leadOf(round)}
      tags={
        <>
          <Tag>{roundKinds[round.kind]}</Tag>
          <span>{roundStates[round.state]}</span>
        </>
      }
      breadcrumbs={[{ title: '案卷评查', path: '/case-file-reviews' }]}
    >
      <RoundActions key={round.revision} round={round} />
      <Section title="范围" actions={round.actions.includes('change') && <ChangeRound round={round} />}>
        <RoundFacts round={round} />
      </Section>
      {(round.draws.length > 0 || round.actions.includes('draw')) && (
        <Section title="随机抽取">
          {round.draws.map((draw, place) => (
            <DrawRecord key={draw.number} draw={draw} counts={place === 0} />
          ))}
          {round.actions.includes('draw') && <Drawing key={round.revision} round={round} />}
        </Section>
      )}
      {round.state !== 'draft' && (
        <>
          <RoundResultSection roundId={round.id} />
          <Files round={round} />
        </>
      )}
      {round.conclusion && (
        <Section title="评查意见">
          <p style={{ whiteSpace: 'pre-line' }}>{round.conclusion}</p>
        </Section>
      )}
    </Page>
  )
}

/** The first draw stands open; drawing again is the exception. */
function Drawing({ round }: { round: Round }) {
  if (!round.draws.length) return <DrawForm round={round} />
  return (
    <details>
      <summary>重新抽取</summary>
      <DrawForm round={round} />
    </details>
  )
}

function Files({ round }: { round: Round }) {
  return (
    <Section title="案卷">
      <DataTable
        name="case-file-reviews.files"
        label="被评查的案卷"
        endpoint={listReviewedFiles}
        input={{ query: { round: round.id } }}
        exportEndpoint={exportReviewedFiles}
        tools={excelTool}
        keyOf={(file) => file.id}
        pathOf={(file) => `/case-file-reviews/files/${file.id}`}
        searchPlaceholder="案卷名称"
        filters={[{ kind: 'choice', key: 'state', label: '状态', options: optionsOf(fileStates) }]}
        defaultSort="position"
        columns={[
          { key: 'title', title: '案卷', width: 300, render: (file) => file.title },
          { key: 'unit', title: '单位', render: (file) => file.organisationName },
          { key: 'work', title: '种类', render: (file) => file.work },
          { key: 'state', title: '状态', render: (file) => fileStates[file.state] },
          {
            key: 'score',
            title: '结果',
            sort: 'score',
            render: (file) => (file.score === null ? '—' : `${file.score} 分，${file.band}`),
          },
          { key: 'defects', title: '问题', align: 'right', render: (file) => file.defects },
          { key: 'open', title: '未整改', align: 'right', render: (file) => file.openDefects },
        ]}
        empty={<EmptyState title="没有案卷" next="反馈前只有组织评查的单位能看到" />}
      />
    </Section>
  )
}

/** Files and defects as a workbook, beside the plain export; page and order stay behind. */
const excelTool = ({ page: _page, pageSize: _size, sort: _sort, ...filters }: Record<string, unknown>) => (
  <DownloadButton endpoint={exportReviewedFiles} input={{ query: { ...filters, format: 'xlsx' } }}>
    导出 Excel（含问题清单）
  </DownloadButton>
)

function RoundFacts({ round }: { round: Round }) {
  const { sample, sheet } = round
  const facts: [string, string][] = [
    ['组织单位', round.organisationName],
    ['评查谁的案卷', `${round.rangeName}和下级单位`],
    ['案卷种类', round.works.map(({ text }) => text).join('、')],
    ['封卷日期', `${round.fromOn} 至 ${round.untilOn}`],
    ['抽取', sample.by === 'count' ? `${sample.count} 份` : `${sample.percent}%`],
    ['评查', `每份 ${round.reviewersPerFile} 人，允许分差 ${round.tolerance} 分（待确认）`],
    ...(sheet
      ? [['评查表', `${sheetName(sheet)}${sheet.isConfirmed ? '' : '（待确认）'}：${sheet.source}`] as [string, string]]
      : []),
    ...(round.answersUntil ? [['陈述到', round.answersUntil] as [string, string]] : []),
  ]
  return (
    <>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {round.state !== 'draft' && (
        <p>
          <Link to="/case-file-reviews/defects" search={{ round: round.id } as never}>
            查看这次评查的全部问题
          </Link>
        </p>
      )}
    </>
  )
}
