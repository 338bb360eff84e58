import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import {
  ActionBar,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import { areasText, changeMediator, removeMediator, showMediator, type Mediator } from '../../contract/index.ts'
import { MediatorFieldSet } from './mediator-fields.tsx'

/** One mediator, and their change. */
export function MediatorPage() {
  const mediatorId = usePathParameter('mediatorId')
  const query = useQuery(queryFor(showMediator, { params: { mediatorId } }))
  return <QueryView query={query}>{(mediator) => <MediatorView mediator={mediator} />}</QueryView>
}

function MediatorView({ mediator }: { mediator: Mediator }) {
  const [editing, setEditing] = useState(false)
  const navigate = useNavigate()
  const remove = useMutation(mutationFor(removeMediator))
  const params = { mediatorId: mediator.id }
  const { revision } = mediator
  return (
    <Page
      title={mediator.name}
      lead={mediator.isPublished ? '与公布的名单一致。' : '还没有公布，或公布后有改动；改动要随名单新版本公布。'}
      breadcrumbs={[{ title: '调解人员', path: '/mediation/mediators' }]}
      actions={mediator.mayEdit && !editing && <Button onClick={() => setEditing(true)}>修改</Button>}
    >
      {mediator.mayEdit && (
        <ActionBar
          actions={[
            {
              name: 'remove',
              title: '移出名单',
              tone: 'danger',
              consequence: '不再列入以后的名单；已公布的版本不变，直到公布新版本。不能恢复。',
              asks: { label: '原因', required: true },
            },
          ]}
          onAct={async (_name, words) => {
            await remove.mutateAsync({ params, body: { revision, reason: words ?? '' } })
            await navigate({ to: '/mediation/mediators' })
          }}
        />
      )}
      <Section>
        {editing ? (
          <RecordForm
            name={`mediation.mediator.${mediator.id}`}
            endpoint={changeMediator}
            params={params}
            initial={{ content: contentOf(mediator) }}
            toBody={(values) => ({ ...values, revision })}
            onSaved={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          >
            <MediatorFieldSet />
          </RecordForm>
        ) : (
          <dl className="facts">
            {factsOf(mediator).map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
      </Section>
    </Page>
  )
}

function contentOf({ name, post, areas, certificate, isFullTime, validFrom, validTo }: Mediator) {
  return { name, post, areas, certificate, isFullTime, validFrom, validTo }
}

const factsOf = (one: Mediator): [string, string][] => [
  ['单位', one.organisationName],
  ['职务', one.post],
  ['调解领域', areasText(one.areas)],
  ['证件', one.certificate || '没有填写'],
  ['专职或兼职', one.isFullTime ? '专职' : '兼职'],
  ['期限', `${one.validFrom} 起${one.validTo ? `，至 ${one.validTo}` : ''}`],
]
