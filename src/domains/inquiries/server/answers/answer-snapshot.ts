import { html } from 'hono/html'
import { generalAnswerSentence, type InquiryContent } from '../../contract/index.ts'

/** What the public reads: never the question as it was sent, only as it was cleared of personal data. */
export function answerSnapshot(
  { publicQuestion, answer, basis }: InquiryContent,
  organisationName: string,
  answeredOn: string,
) {
  return {
    title: publicQuestion,
    data: { question: publicQuestion, answer, basis, organisation: organisationName, answeredOn },
    html: String(
      html`<p>${organisationName} ${answeredOn} 答复</p>
        ${answer
          .split('\n')
          .filter(Boolean)
          .map((line) => html`<p>${line}</p>`)}
        ${basis ? html`<p>依据：${basis}</p>` : ''}
        <p>${generalAnswerSentence}。</p>`,
    ),
    text: [publicQuestion, answer, basis && `依据：${basis}`, generalAnswerSentence].filter(Boolean).join('\n'),
  }
}
