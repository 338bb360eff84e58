import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { Page, queryFor, QueryView, Section, usePathParameter } from '#ui/workbench/index.ts'
import { counterpartyKinds, showCounterparty, type CounterpartyDetail } from '../contract/index.ts'
import { ContactSection } from './contacts/contact-section.tsx'
import { DealingSections } from './dealing-sections.tsx'
import { EditCounterparty } from './edit-counterparty.tsx'
import { MergerList } from './merging/merger-list.tsx'
import { Reveal } from './reveal.tsx'

/** One firm or individual: who it is, how to reach it, and what the units did with it. */
export function CounterpartyPage() {
  const counterpartyId = usePathParameter('counterpartyId')
  const query = useQuery(queryFor(showCounterparty, { params: { counterpartyId } }))
  return <QueryView query={query}>{(found) => <CounterpartyView counterparty={found} />}</QueryView>
}

function CounterpartyView({ counterparty }: { counterparty: CounterpartyDetail }) {
  const { id, kind, mayChange } = counterparty
  return (
    <Page
      title={counterparty.name}
      tags={<Tag>{counterpartyKinds[kind]}</Tag>}
      breadcrumbs={[{ title: '企业与个人', path: '/counterparties' }]}
      actions={
        <>
          <Reveal counterpartyId={id} />
          {mayChange && <EditCounterparty counterparty={counterparty} />}
        </>
      }
    >
      <Section>
        <dl className="facts">
          {factsOf(counterparty).map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <ContactSection counterparty={counterparty} />
      <DealingSections counterpartyId={id} />
      {counterparty.mergers.length > 0 && <MergerList counterparty={counterparty} />}
    </Page>
  )
}

function factsOf(one: CounterpartyDetail): [string, string][] {
  const facts: [string, string][] = [
    ['证件号码', one.code ?? '没有登记'],
    ['行业', one.tradeCode ? `${one.tradeCode}（GB/T 4754—${one.tradeEdition ?? '2017'}）` : '没有登记'],
    ['地址', one.address ?? '没有登记'],
    ['打交道的单位', one.unitNames.join('、') || '—'],
  ]
  return one.otherNames.length ? [...facts, ['记录里的其他名称', one.otherNames.join('、')]] : facts
}
