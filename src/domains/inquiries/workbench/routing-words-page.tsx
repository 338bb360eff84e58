import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import {
  ConfirmButton,
  DataTable,
  DateText,
  Field,
  mutationFor,
  Page,
  RecordForm,
  Section,
  useMay,
} from '#ui/workbench/index.ts'
import { dropRoutingWord, listRoutingWords, putRoutingWord } from '../contract/index.ts'

/** 分送规则: words that lead a question to the body that answers it. */
export function RoutingWordsPage() {
  const mayRoute = useMay('inquiries.route')
  const drop = useMutation(mutationFor(dropRoutingWord))
  const [saved, setSaved] = useState(0)
  return (
    <Page
      title="咨询分送规则"
      lead="问题里含有这个词的，建议由这个单位答复；提问人可以改选。没有词对得上的，先到市里，由办公室转办。"
      breadcrumbs={[{ title: '网上咨询', path: '/inquiries/cases' }]}
    >
      {mayRoute && (
        <Section title="增加或改动">
          <RecordForm
            key={saved}
            name="inquiries.routing-word"
            endpoint={putRoutingWord}
            submitText="保存规则"
            onSaved={() => setSaved(saved + 1)}
          >
            <Field name="word" label="词" hint="2 到 20 个字，例如：占道、油烟">
              <Input maxLength={20} />
            </Field>
            <Field name="organisationId" label="由哪个单位答复">
              <OrganisationPicker />
            </Field>
          </RecordForm>
        </Section>
      )}
      <Section>
        <DataTable
          name="inquiries.routing-words"
          label="分送规则"
          endpoint={listRoutingWords}
          keyOf={(one) => one.word}
          searchPlaceholder="词或单位"
          defaultSort="word"
          columns={[
            { key: 'word', title: '词', render: (one) => one.word },
            { key: 'organisationName', title: '答复单位', render: (one) => one.organisationName },
            {
              key: 'decided',
              title: '确定',
              render: (one) => (
                <>
                  {one.decidedByName} <DateText value={one.decidedAt} />
                </>
              ),
            },
            {
              key: 'drop',
              title: '',
              render: (one) =>
                mayRoute && (
                  <ConfirmButton
                    size="small"
                    question={`确定删除“${one.word}”这条规则吗？`}
                    doText="删除规则"
                    doneText="已删除"
                    onConfirm={() => drop.mutateAsync({ params: { word: one.word } })}
                  >
                    删除
                  </ConfirmButton>
                ),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
