import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { businessToday } from '#base/clock/index.ts'
import {
  ConfirmButton,
  DayInput,
  DownloadButton,
  EmptyState,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Section,
  useMay,
  useNarrow,
  useSession,
} from '#ui/workbench/index.ts'
import { exportGuidanceStatistics, reportGuidanceStatistics, showGuidanceStatistics } from '../../contract/index.ts'
import { UseCards, UseTable } from './use-table.tsx'

interface Search {
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly organisationId?: string | undefined
}

/** 行政指导统计: how often which document and mode was used, by unit; each number opens its records. */
export function StatisticsPage() {
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const narrow = useNarrow()
  const from = search.from ?? `${businessToday().slice(0, 4)}-01-01`
  const until = search.until ?? businessToday()
  const query = { from, until, organisationId: search.organisationId }
  const found = useQuery(queryFor(showGuidanceStatistics, { query }))
  const go = (changed: Search) => void navigate({ to: '.', replace: true, search: { ...query, ...changed } as never })
  return (
    <Page
      title="行政指导统计"
      lead="按单位、期间和方式统计文书和现场走访；点数字看记录。"
      breadcrumbs={[{ title: '行政指导', path: '/guidance/cases' }]}
      actions={
        <>
          <DownloadButton endpoint={exportGuidanceStatistics} input={{ query: { ...query, format: 'pdf' } }}>
            统计表（PDF）
          </DownloadButton>
          <DownloadButton endpoint={exportGuidanceStatistics} input={{ query: { ...query, format: 'xlsx' } }}>
            统计表（Excel）
          </DownloadButton>
          <Report from={from} until={until} />
        </>
      }
    >
      <Section>
        <div className="row">
          <label>
            从 <DayInput value={from} onChange={(day) => day && go({ from: day })} />
          </label>
          <label>
            到 <DayInput value={until} onChange={(day) => day && go({ until: day })} />
          </label>
          {search.organisationId && (
            <Link to="/guidance/statistics" search={{ from, until } as never}>
              看全部单位
            </Link>
          )}
        </div>
      </Section>
      <Section>
        <QueryView query={found}>
          {(statistics) =>
            statistics.units.length === 0 ? (
              <EmptyState title="这段时间没有行政指导" next="换一段时间，或先办理行政指导" />
            ) : narrow ? (
              <UseCards statistics={statistics} />
            ) : (
              <UseTable statistics={statistics} />
            )
          }
        </QueryView>
      </Section>
    </Page>
  )
}

/** Hands the table in for the own unit: from then on it is evidence. */
function Report({ from, until }: { from: string; until: string }) {
  const { posts } = useSession()
  const mayReport = useMay('guidance.record')
  const report = useMutation(mutationFor(reportGuidanceStatistics))
  const unit = posts[0]
  if (!mayReport || !unit) return null
  return (
    <ConfirmButton
      type="primary"
      question={`报送${unit.organisationName}的统计表？`}
      consequence={`${from} 至 ${until} 的数字按现在的记录报送，作为佐证留存；以后补记的要重新报送。`}
      doText="报送"
      doneText="已报送"
      onConfirm={() => report.mutateAsync({ body: { from, until, organisationId: unit.organisationId } })}
    >
      报送统计表
    </ConfirmButton>
  )
}
