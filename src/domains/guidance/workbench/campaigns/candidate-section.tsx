import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Checkbox, Tag } from 'antd'
import { useState } from 'react'
import { CounterpartyName } from '#platform/counterparties/workbench/index.tsx'
import { ConfirmButton, EmptyState, mutationFor, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import {
  candidateStandings,
  listCandidates,
  mostFirms,
  reachWays,
  startCampaign,
  type Campaign,
  type Candidate,
} from '../../contract/index.ts'
import './campaigns.css'

/** The firms of the trade with the reason of each: who is told is a person's choice. */
export function CandidateSection({ campaign }: { campaign: Campaign }) {
  const query = useQuery(queryFor(listCandidates, { params: { campaignId: campaign.id } }))
  return (
    <Section title="名单">
      <QueryView query={query}>
        {({ items, total, withoutTrade, repeatDays }) => (
          <>
            {total > items.length && (
              <p className="bad">
                共 {total} 户，一次最多 {mostFirms} 户：请在上面写明地址里的字，分批办理。
              </p>
            )}
            {items.length ? (
              // The list may have changed with the words above: a new choice then.
              <Candidates key={campaign.revision} campaign={campaign} items={items} repeatDays={repeatDays} />
            ) : (
              <EmptyState
                title="这个行业、这个地址没有登记过的商户"
                next="放宽行业代码或地址；商户的行业和地址在“企业与个人”里登记"
              />
            )}
            {withoutTrade > 0 && (
              <p className="quiet">
                另有 {withoutTrade} 户没有登记行业代码，没有列入。
                <Link to="/counterparties">去企业与个人补登记</Link>
              </p>
            )}
          </>
        )}
      </QueryView>
    </Section>
  )
}

interface CandidatesProps {
  readonly campaign: Campaign
  readonly items: readonly Candidate[]
  readonly repeatDays: number
}

function Candidates({ campaign, items, repeatDays }: CandidatesProps) {
  const may = items.filter(({ standing }) => standing !== 'toldRecently')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(items.flatMap((one) => (one.standing === 'ready' ? one.counterpartyId : []))),
  )
  const start = useMutation(mutationFor(startCampaign))
  const set = (ids: Iterable<string>) => setChosen(new Set(ids))
  const ready = may.filter(({ standing }) => standing === 'ready')
  const unreachable = items.filter((one) => chosen.has(one.counterpartyId) && one.way === 'none').length
  return (
    <div className="stack">
      <p>
        可以指导 {ready.length} 户，近期另有部门走访 {may.length - ready.length} 户（默认不选，可先在
        <Link to="/contact-calendar">入企日历</Link>商定一并告知），{repeatDays} 天内已告知 {items.length - may.length}{' '}
        户（跳过）。是否采纳过行政指导不影响名单。
      </p>
      <Checkbox
        checked={may.length > 0 && may.every((one) => chosen.has(one.counterpartyId))}
        indeterminate={chosen.size > 0 && may.some((one) => !chosen.has(one.counterpartyId))}
        onChange={({ target }) => set(target.checked ? may.map((one) => one.counterpartyId) : [])}
      >
        全选
      </Checkbox>
      <ul className="lines campaign-firms">
        {items.map((one) => (
          <CandidateLine
            key={one.counterpartyId}
            candidate={one}
            path={`/guidance/cases/new?riskPointId=${campaign.points[0]?.id}&counterpartyId=${one.counterpartyId}`}
            isChosen={chosen.has(one.counterpartyId)}
            choose={(is) =>
              set(is ? [...chosen, one.counterpartyId] : [...chosen].filter((id) => id !== one.counterpartyId))
            }
          />
        ))}
      </ul>
      <div className="row">
        <ConfirmButton
          type="primary"
          disabled={chosen.size === 0}
          question={`向 ${chosen.size} 户出具指导文书？`}
          consequence={`以您的名义逐户编号出具，随后登记送达。${
            unreachable ? `其中 ${unreachable} 户没有地址和联系人，出具后会列出来。` : ''
          }尚未送达的可以整批撤回。`}
          doText={`出具 ${chosen.size} 份`}
          doneText="已开始出具"
          onConfirm={() =>
            start.mutateAsync({
              params: { campaignId: campaign.id },
              body: { revision: campaign.revision, counterpartyIds: [...chosen] },
            })
          }
        >
          向所选 {chosen.size} 户出具文书
        </ConfirmButton>
      </div>
    </div>
  )
}

interface CandidateLineProps {
  readonly candidate: Candidate
  readonly path: string
  readonly isChosen: boolean
  readonly choose: (is: boolean) => void
}

function CandidateLine({ candidate: one, path, isChosen, choose }: CandidateLineProps) {
  const { pathname, search } = new URL(path, 'http://page')
  const told = one.standing === 'toldRecently'
  return (
    <li className="row spread">
      <span className="row campaign-firm">
        <Checkbox
          aria-label={`选择${one.name}`}
          checked={isChosen}
          disabled={told}
          onChange={({ target }) => choose(target.checked)}
        />
        <span>
          <CounterpartyName id={one.counterpartyId} name={one.name} />
          {one.standing !== 'ready' && <Tag>{candidateStandings[one.standing]}</Tag>}
          <br />
          <span className="quiet">
            {[one.reason, one.address, reachWays[one.way]].filter(Boolean).join(' · ')}
            {one.caution && `；${one.caution}`}
          </span>
        </span>
      </span>
      {!told && (
        <Link
          to={pathname}
          search={Object.fromEntries(new URLSearchParams(search)) as never}
          aria-label={`单独办理${one.name}`}
        >
          单独办理
        </Link>
      )}
    </li>
  )
}
