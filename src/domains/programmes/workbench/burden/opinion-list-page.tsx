import { useMutation } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { DataTable, DateText, EmptyState, mutationFor, Page, ProblemAlert, Section } from '#ui/workbench/index.ts'
import { answerBurdenOpinion, listBurdenOpinions, type BurdenOpinionView } from '../../contract/index.ts'

/** 减负意见: unnamed; the issuer answers, and everyone reads the answers. */
export function OpinionListPage() {
  const [answering, setAnswering] = useState<BurdenOpinionView>()
  return (
    <Page title="减负意见" lead="意见不署名，不影响任何考评；发文单位答复后，大家都能看到。">
      <Section>
        <DataTable
          name="programmes.burden-opinions"
          label="减负意见列表"
          endpoint={listBurdenOpinions}
          keyOf={(opinion) => opinion.id}
          searchPlaceholder="意见、页面"
          filters={[
            {
              kind: 'choice',
              key: 'answered',
              label: '答复',
              options: [
                { value: 'no', label: '待答复' },
                { value: 'yes', label: '已答复' },
              ],
            },
          ]}
          defaultSort="-at"
          columns={[
            { key: 'text', title: '意见', render: (opinion) => opinion.text },
            { key: 'page', title: '页面', render: (opinion) => opinion.pageTitle },
            { key: 'receiver', title: '致', render: (opinion) => opinion.receiverName },
            { key: 'at', title: '时间', sort: 'at', render: (opinion) => <DateText value={opinion.at.slice(0, 10)} /> },
            {
              key: 'answer',
              title: '答复',
              render: (opinion) =>
                opinion.answer ?? (opinion.mayAnswer && <Button onClick={() => setAnswering(opinion)}>答复</Button>),
            },
          ]}
          empty={<EmptyState title="还没有减负意见" next="每一页右上角都有“减负意见”" />}
        />
      </Section>
      {answering && <AnswerDialog key={answering.id} opinion={answering} close={() => setAnswering(undefined)} />}
    </Page>
  )
}

function AnswerDialog({ opinion, close }: { opinion: BurdenOpinionView; close: () => void }) {
  const [answer, setAnswer] = useState('')
  const send = useMutation(mutationFor(answerBurdenOpinion))
  return (
    <Modal
      open
      title="答复减负意见"
      okText="答复"
      cancelText="取消"
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: !answer.trim() }}
      onCancel={close}
      onOk={() =>
        void send
          .mutateAsync({ params: { opinionId: opinion.id }, body: { answer: answer.trim() } })
          .then(close)
          .catch(() => {})
      }
    >
      <ProblemAlert problem={send.error} />
      <p>“{opinion.text}”</p>
      <Input.TextArea
        aria-label="答复"
        rows={4}
        maxLength={1000}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <p className="quiet">答复后不能修改，所有人都能看到。</p>
    </Modal>
  )
}
