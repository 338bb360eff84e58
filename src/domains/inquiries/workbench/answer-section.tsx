import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Case } from '#platform/procedures/contract/index.ts'
import { ConfirmButton, mutationFor, ProblemAlert, queryFor, QueryView, Section, useMay } from '#ui/workbench/index.ts'
import {
  generalAnswerSentence,
  InquiryContent,
  ratingTexts,
  sendAnswer,
  showAnswerPublication,
} from '../contract/index.ts'

/** The question as it came, what was added since, the answer and its rating; and whether it may be made public. */
export function AnswerSection({ one }: { one: Case }) {
  const content = InquiryContent.parse(one.content)
  return (
    <>
      <Section title="问题和答复">
        <p className="pre-line">{content.question}</p>
        {content.supplements.map(({ asked, words }) => (
          <p key={words} className="pre-line">
            {asked && <span className="quiet">请补充：{asked}　</span>}
            提问人{asked ? '补充' : '追问'}：{words}
          </p>
        ))}
        {content.answer && (
          <>
            <h3>答复</h3>
            <p className="pre-line">{content.answer}</p>
            {content.basis && <p>依据：{content.basis}</p>}
            <p className="quiet">{generalAnswerSentence}。</p>
          </>
        )}
        {content.goTo && <p>请提问人找：{content.goTo}</p>}
        {content.rating && (
          <p>
            提问人评价：{ratingTexts[content.rating]} {content.ratingWords}
          </p>
        )}
      </Section>
      {one.state === 'answered' && <PublicationSection one={one} />}
    </>
  )
}

function PublicationSection({ one }: { one: Case }) {
  const params = { caseId: one.id }
  const query = useQuery(queryFor(showAnswerPublication, { params }))
  const send = useMutation(mutationFor(sendAnswer))
  const mayAnswer = useMay('inquiries.answer')
  return (
    <Section title="公开">
      <ProblemAlert problem={send.error} />
      <QueryView query={query}>
        {({ mayBeSent, why, publicationId }) => (
          <div className="row">
            {publicationId && <Link to={`/publications/${publicationId}`}>查看发布审核</Link>}
            {why && <span className="quiet">{why}</span>}
            {mayBeSent && mayAnswer && (
              <ConfirmButton
                question="确定把问答送发布审核吗？"
                consequence="公开的是“公开用的问题”和答复全文，不含提问人的信息。请先通读一遍。"
                doText="送发布审核"
                doneText="已送发布审核"
                onConfirm={() => send.mutateAsync({ params })}
              >
                送发布审核
              </ConfirmButton>
            )}
          </div>
        )}
      </QueryView>
    </Section>
  )
}
