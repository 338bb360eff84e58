import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DownloadButton, Page, queryFor, QueryView, Section, usePathParameter } from '#ui/workbench/index.ts'
import { hotlineFileStates, type HotlineFile } from '../contract/index.ts'
import { MappingForm } from './mapping-form.tsx'
import { crumbsOf, type Mounted } from './mounted.ts'

/** One uploaded table: its columns while it is a draft, then what came of it. */
export function filePage(mounted: Mounted) {
  return function FilePage() {
    const hotlineFileId = usePathParameter('hotlineFileId')
    const query = useQuery(queryFor(mounted.intake.endpoints.showFile, { params: { hotlineFileId } }))
    return (
      <QueryView query={query}>
        {(found) => (
          <Page
            title={found.fileName}
            lead={`${found.organisationName} · ${found.source} · ${found.startedByName}`}
            tags={<span>{hotlineFileStates[found.state]}</span>}
            breadcrumbs={crumbsOf(mounted)}
          >
            {found.state === 'draft' ? (
              <Section title="核对列">
                <MappingForm key={found.id} {...{ found, intake: mounted.intake }} />
              </Section>
            ) : (
              <Section title="登记结果">
                <Outcome {...{ found, mounted }} />
              </Section>
            )}
          </Page>
        )}
      </QueryView>
    )
  }
}

function Outcome({ found, mounted }: { found: HotlineFile; mounted: Mounted }) {
  const { endpoints, module, noun } = mounted.intake
  return (
    <div className="stack">
      <dl className="facts" aria-live="polite">
        <dt>已登记</dt>
        <dd>
          {found.rowsAdded} 件 <Link to={`/${module}/hotline`}>查看热线转来的{noun}</Link>
        </dd>
        <dt>编号已有，未重复登记</dt>
        <dd>{found.rowsKnown} 件</dd>
        <dt>有误，未登记</dt>
        <dd>{found.rowsWrong} 行</dd>
      </dl>
      {found.rowsWrong > 0 && (
        <>
          <div>
            <DownloadButton
              type="primary"
              endpoint={endpoints.downloadFaults}
              input={{ params: { hotlineFileId: found.id } }}
            >
              下载有误的行
            </DownloadButton>
          </div>
          <p className="quiet">文件最后一列写明错误；改正后直接再上传，已登记的不会重复。</p>
          <ul className="lines" aria-label="错误">
            {found.faults.slice(0, 50).map((fault, index) => (
              <li key={index}>
                第 {fault.line} 行{fault.field && `“${fault.field}”`}：{fault.message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
