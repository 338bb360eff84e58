import { PhoneOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const call = 'surveys.call'
/** A survey's page shows each of them what is theirs. */
const anyone = ['surveys.run', call, 'surveys.name-respondents', 'surveys.see-own']

/** 调查测评 */
export const surveysWorkbench: WorkbenchModule = {
  name: 'surveys',
  menu: [{ path: '/surveys', title: '调查测评', icon: PhoneOutlined, permission: call, order: 24 }],
  routes: [
    lazyPage('/surveys', () => import('./survey-list-page.tsx'), 'SurveyListPage', call),
    lazyPage('/surveys/new', () => import('./new-survey-page.tsx'), 'NewSurveyPage', 'surveys.run'),
    lazyPage('/surveys/$surveyId', () => import('./survey-page.tsx'), 'SurveyPage', anyone),
    lazyPage('/surveys/$surveyId/calls', () => import('./calls-page.tsx'), 'CallsPage', call),
  ],
  toDo: async (signal) => {
    const { listSurveys } = await import('../contract/index.ts')
    const { toDoOf } = await import('./to-do.ts')
    const { items } = await callSignedIn(listSurveys, { query: { state: 'open', pageSize: 50 } }, { signal })
    return items.filter((survey) => survey.answers < survey.respondents).map(toDoOf)
  },
  search: async (q, signal) => {
    const { listSurveys, surveyStateTexts } = await import('../contract/index.ts')
    const { items } = await callSignedIn(listSurveys, { query: { q, pageSize: 5 } }, { signal })
    return items.map((survey) => ({
      id: survey.id,
      kind: '调查',
      title: survey.title,
      detail: `${survey.organisationName} · ${surveyStateTexts[survey.state]}`,
      path: `/surveys/${survey.id}`,
    }))
  },
}
