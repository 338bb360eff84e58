import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { Page, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { showSurvey, surveyStateTexts, type Survey } from '../../contract/index.ts'
import { DrawSection } from '../people/draw-section.tsx'
import { NameRespondents } from '../people/name-respondents.tsx'
import { RespondentTable } from '../people/respondent-table.tsx'
import { AnswerList } from '../result/answer-list.tsx'
import { OutcomeTable } from '../result/outcome-table.tsx'
import { ScriptView } from '../script/script-view.tsx'
import { SurveyActions } from './survey-actions.tsx'

/** The whole survey, but who said what. */
export function OfficeView({ surveyId }: { surveyId: string }) {
  const survey = useQuery(queryFor(showSurvey, { params: { surveyId } }))
  return <QueryView query={survey}>{(found) => <SurveyView survey={found} />}</QueryView>
}

const leads: Readonly<Record<Survey['state'], string>> = {
  draft: '先收齐受访者名单，再开始调查；开始以后名单和问卷不能再改。',
  open: '调查员逐个电话调查，也可以发匿名问卷链接。',
  closed: '调查已结束，答卷已打乱次序。',
}

function SurveyView({ survey }: { survey: Survey }) {
  const isDraft = survey.state === 'draft'
  return (
    <Page
      title={survey.title}
      lead={`${survey.organisationName}。${leads[survey.state]}`}
      tags={<Tag>{surveyStateTexts[survey.state]}</Tag>}
      breadcrumbs={[{ title: '调查测评', path: '/surveys' }]}
      actions={
        survey.state === 'open' && (
          <Link to={`/surveys/${survey.id}/calls`}>
            <Button type="primary">电话调查</Button>
          </Link>
        )
      }
    >
      <SurveyActions survey={survey} />
      <Section title="结果">
        <OutcomeTable survey={survey} />
      </Section>
      {isDraft && (
        <Section title="单位提供名单">
          <NameRespondents surveyId={survey.id} />
        </Section>
      )}
      <DrawSection survey={survey} />
      <Section title={`受访者（${survey.respondents}）`}>
        <RespondentTable surveyId={survey.id} />
      </Section>
      <Section title="问卷">
        <ScriptView questions={survey.questions} />
      </Section>
      {survey.answers > 0 && (
        <Section title={`匿名答卷（${survey.answers}）`}>
          <AnswerList survey={survey} />
        </Section>
      )}
    </Page>
  )
}
