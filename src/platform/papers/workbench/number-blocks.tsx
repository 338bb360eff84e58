import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import {
  ActionBar,
  DateText,
  Field,
  mutationFor,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  useMay,
  useSession,
} from '#ui/workbench/index.ts'
import type { DefinedPapers, NumberBlock } from '../contract/index.ts'

/** 借出的编号: for visits without network; what comes back unused is void. */
export function NumberBlocks({ papers }: { papers: DefinedPapers }) {
  const { endpoints, permissions } = papers
  const { posts } = useSession()
  const organisationId = posts[0]?.organisationId ?? ''
  const [isLending, setLending] = useState(false)
  const mayLend = useMay(permissions.issue)
  const query = useQuery({
    ...queryFor(endpoints.listNumberBlocks, { query: { organisationId } }),
    enabled: organisationId !== '',
  })
  return (
    <Section
      title="借出的编号"
      actions={mayLend && !isLending && <Button onClick={() => setLending(true)}>借出编号</Button>}
    >
      {isLending && <LendForm papers={papers} organisationId={organisationId} close={() => setLending(false)} />}
      <QueryView query={query}>
        {({ items }) =>
          items.length ? (
            <ul className="paper-list">
              {items.map((block) => (
                <OneBlock key={block.id} papers={papers} block={block} mayReturn={mayLend} />
              ))}
            </ul>
          ) : (
            <p className="quiet">没有借出的编号。外出没有网络时，可先借出一段编号，写在现场文书上。</p>
          )
        }
      </QueryView>
    </Section>
  )
}

interface OneBlockProps {
  readonly papers: DefinedPapers
  readonly block: NumberBlock
  readonly mayReturn: boolean
}

function OneBlock({ papers, block, mayReturn }: OneBlockProps) {
  const giveBack = useMutation(mutationFor(papers.endpoints.returnNumbers))
  const { prefix, year, first, last, used, returned } = block
  const unused = last - first + 1 - used.length
  return (
    <li>
      <p>
        {block.kindTitle}　{prefix}〔{year}〕{first} 至 {last} 号，{block.holderName}，
        <DateText value={block.lentAt} />
        <span className="quiet">
          ，已用 {used.length} 个{returned && `，${returned.byName}交回，作废 ${unused} 个：${returned.reason}`}
        </span>
      </p>
      {mayReturn && !returned && (
        <ActionBar
          actions={[
            {
              name: 'return',
              title: '交回',
              consequence: `没有用的 ${unused} 个编号将作废，不能再用；现场文书请先补登。`,
              asks: { label: '说明', required: true },
            },
          ]}
          onAct={(_, reason) =>
            giveBack.mutateAsync({ params: { numberBlockId: block.id }, body: { reason: reason ?? '' } })
          }
        />
      )}
    </li>
  )
}

interface LendFormProps {
  readonly papers: DefinedPapers
  readonly organisationId: string
  readonly close: () => void
}

function LendForm({ papers, organisationId, close }: LendFormProps) {
  return (
    <RecordForm
      name={`${papers.module}.number-block.new`}
      endpoint={papers.endpoints.lendNumbers}
      initial={{ kind: papers.kinds[0]?.id, size: 10 }}
      toBody={(values) => ({ ...values, organisationId })}
      submitText="借出"
      doneText="已借出"
      onSaved={close}
      onCancel={close}
    >
      <Field name="kind" label="文书">
        <Select options={papers.kinds.map(({ id, title }) => ({ value: id, label: title }))} />
      </Field>
      <Field name="size" label="个数">
        <InputNumber min={1} max={200} precision={0} />
      </Field>
      <Field name="holderName" label="借给谁">
        <Input maxLength={40} />
      </Field>
    </RecordForm>
  )
}
