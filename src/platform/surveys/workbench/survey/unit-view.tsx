import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { Page, queryFor, QueryView, Section, useMay } from '#ui/workbench/index.ts'
import { showOwnSurvey, surveyPartTexts, surveyStateTexts, type SurveyForUnit } from '../../contract/index.ts'
import { NameRespondents } from '../people/name-respondents.tsx'
import { scoreText } from '../result/score-text.ts'

/** For the graded unit: naming the people, which numbers failed, and averages once they give nobody away. */
export function UnitView({ surveyId }: { surveyId: string }) {
  const survey = useQuery(queryFor(showOwnSurvey, { params: { surveyId } }))
  return <QueryView query={survey}>{(found) => <OwnSurvey survey={found} />}</QueryView>
}

function OwnSurvey({ survey }: { survey: SurveyForUnit }) {
  const mayName = useMay('surveys.name-respondents') && survey.state === 'draft'
  return (
    <Page
      title={survey.title}
      lead={`已提供 ${survey.contacts} 人。答卷不记名，单位看不到谁答了什么。`}
      tags={<Tag>{surveyStateTexts[survey.state]}</Tag>}
    >
      {mayName && (
        <Section title="提供受访者名单">
          <NameRespondents surveyId={survey.id} />
        </Section>
      )}
      <Section title="平均分">
        {survey.means && (
          <dl className="facts">
            {(['awareness', 'satisfaction'] as const).map((part) => (
              <div key={part}>
                <dt>{surveyPartTexts[part]}</dt>
                <dd className="number">{scoreText(survey.means?.[part] ?? null)}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className="quiet">{survey.note}</p>
      </Section>
      <Section title={`联系不上的号码（${survey.failed.length}）`}>
        {survey.failed.length === 0 && <p className="quiet">没有。空号停机，或多次未接通的，会列在这里。</p>}
        <ul className="lines">
          {survey.failed.map((one) => (
            <li key={one.respondentId}>{one.label}</li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
