import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { addressOf } from '#base/http/call.ts'
import { ActionBar, EmptyState, mutationFor, Section } from '#ui/workbench/index.ts'
import { deliveryStateTexts, type DefinedPapers, type Delivery, type Paper } from '../contract/index.ts'
import { ArrivalForm } from './arrival-form.tsx'
import { DeliveryForm } from './delivery-form.tsx'

interface DeliverySectionProps {
  readonly papers: DefinedPapers
  readonly paper: Paper
}

/** 送达: every attempt with its receipt, and the next one. */
export function DeliverySection({ papers, paper }: DeliverySectionProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Section
      title="送达"
      actions={paper.mayWrite && !isOpen && <Button onClick={() => setOpen(true)}>登记送达</Button>}
    >
      {isOpen && <DeliveryForm papers={papers} paper={paper} close={() => setOpen(false)} />}
      {paper.deliveries.length === 0 && !isOpen && (
        <EmptyState
          title={paper.needsDelivery ? '还没有送达' : '这种文书不要求送达'}
          next="送达后登记方式和日期，上传签收的回证"
        />
      )}
      {paper.deliveries.map((delivery) => (
        <OneDelivery key={delivery.id} papers={papers} paper={paper} delivery={delivery} />
      ))}
    </Section>
  )
}

function OneDelivery({ papers, paper, delivery }: DeliverySectionProps & { delivery: Delivery }) {
  const { endpoints } = papers
  const [isArriving, setArriving] = useState(false)
  const settle = useMutation(mutationFor(endpoints.settleDelivery))
  const params = { paperDeliveryId: delivery.id }
  return (
    <section className="stack">
      <p className="row">
        <DeliveryTag delivery={delivery} />
        <span className="quiet">{delivery.recordedByName}登记</span>
      </p>
      <dl className="facts">
        {delivery.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {delivery.presumedBy && (
          <div>
            <dt>视为送达</dt>
            <dd>{delivery.presumedBy}</dd>
          </div>
        )}
        {delivery.failedBecause && (
          <div>
            <dt>未送达原因</dt>
            <dd>{delivery.failedBecause}</dd>
          </div>
        )}
      </dl>
      <p className="row no-print">
        <a
          href={addressOf(endpoints.downloadDeliveryReceipt, params, { copy: 'blank' })}
          target="_blank"
          rel="noreferrer"
        >
          打印送达回证
        </a>
        {delivery.receipt && (
          <a href={addressOf(endpoints.downloadDeliveryReceipt, params)} target="_blank" rel="noreferrer">
            签收的回证：{delivery.receipt.name}
          </a>
        )}
      </p>
      {paper.mayWrite && delivery.state === 'underWay' && !isArriving && (
        <ActionBar
          actions={[
            { name: 'arrived', title: '已收到', tone: 'primary', opensForm: true },
            ...(delivery.way === 'post' || delivery.way === 'electronic'
              ? [
                  {
                    name: 'presumed',
                    title: '没有回执，按规则视为送达',
                    consequence: '送达日按本单位的送达规则推算，并写明依据；满规定天数后才能登记。',
                  },
                ]
              : []),
            {
              name: 'failed',
              title: '未送达',
              consequence: '登记后请换一种方式再次送达。',
              asks: { label: '原因（如：查无此人、退件）', required: true },
            },
          ]}
          onAct={async (name, words) => {
            if (name === 'arrived') return setArriving(true)
            if (name === 'presumed') return settle.mutateAsync({ params, body: { result: { outcome: 'presumed' } } })
            return settle.mutateAsync({ params, body: { result: { outcome: 'failed', reason: words ?? '' } } })
          }}
        />
      )}
      {isArriving && <ArrivalForm papers={papers} delivery={delivery} close={() => setArriving(false)} />}
    </section>
  )
}

function DeliveryTag({ delivery }: { delivery: Delivery }) {
  const { state, deliveredOn } = delivery
  if (state === 'delivered' && deliveredOn && deliveredOn > businessToday())
    return <span className="due-mark due-near">公告中，{deliveredOn} 视为送达</span>
  const mark = { underWay: 'due-near', delivered: 'due-done', failed: 'due-over' }[state]
  return (
    <span className={`due-mark ${mark}`}>
      {deliveryStateTexts[state]} {deliveredOn}
    </span>
  )
}
