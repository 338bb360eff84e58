import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { businessToday } from '#base/clock/index.ts'
import { ConfirmButton, mutationFor, Section } from '#ui/workbench/index.ts'
import { endGuide, type OrganisationHistory } from '../contract/index.ts'
import { periodText, spanText } from './organisation-texts.ts'

interface ChronicleProps {
  readonly organisation: OrganisationHistory
  readonly mayManage: boolean
}

/** 沿革: former names, superiors, whom it came from and became, who guides it. */
export function OrganisationChronicle({ organisation, mayManage }: ChronicleProps) {
  const { names, parents, predecessors, successors, guides, guided } = organisation
  return (
    <Section title="沿革与业务指导">
      <h3>名称</h3>
      <ul>
        {names.map((name) => (
          <li key={`${name.name} ${name.fromOn}`}>
            {name.name}{' '}
            <span className="quiet">
              {periodText(name.fromOn, name.untilOn)}
              {name.reason && `，${name.reason}`}
            </span>
          </li>
        ))}
      </ul>
      {parents.length > 1 && <h3>上级</h3>}
      {parents.length > 1 && (
        <ul>
          {parents.map((period) => (
            <li key={`${period.parent?.id} ${period.fromOn}`}>
              {period.parent ? <Unit {...period.parent} /> : '无'}{' '}
              <span className="quiet">{periodText(period.fromOn, period.untilOn)}</span>
            </li>
          ))}
        </ul>
      )}
      <Relations title="由以下单位合并、改组而来" units={predecessors} />
      <Relations title="职责由以下单位承继" units={successors} />
      <h3>业务指导</h3>
      <ul>
        {guides.map((guide) => (
          <li key={guide.id}>
            受 <Unit {...guide.organisation} /> 指导{' '}
            <span className="quiet">{spanText(guide.fromOn, guide.lastOn)}</span>
            {mayManage && guide.lastOn === null && (
              <EndGuide organisationId={organisation.id} guidanceId={guide.id} name={guide.organisation.name} />
            )}
          </li>
        ))}
        {guided.map((guide) => (
          <li key={guide.id}>
            指导 <Unit {...guide.organisation} /> <span className="quiet">{spanText(guide.fromOn, guide.lastOn)}</span>
          </li>
        ))}
        {guides.length + guided.length === 0 && <li className="quiet">没有登记业务指导关系</li>}
      </ul>
    </Section>
  )
}

function Unit({ id, name }: { id: string; name: string }) {
  return <Link to={`/organisations/${id}`}>{name}</Link>
}

function Relations({ title, units }: { title: string; units: OrganisationHistory['predecessors'] }) {
  if (units.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>
            <Unit {...unit} /> <span className="quiet">{unit.on}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function EndGuide(props: { organisationId: string; guidanceId: string; name: string }) {
  const end = useMutation(mutationFor(endGuide))
  const { organisationId, guidanceId, name } = props
  return (
    <ConfirmButton
      size="small"
      type="link"
      question={`终止与${name}的业务指导关系？`}
      consequence="今天是业务指导的最后一天；以前的记录不变。"
      doText="终止"
      doneText="已终止"
      onConfirm={() => end.mutateAsync({ params: { organisationId, guidanceId }, body: { lastOn: businessToday() } })}
    >
      终止
    </ConfirmButton>
  )
}
