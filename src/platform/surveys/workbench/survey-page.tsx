import { Navigate } from '@tanstack/react-router'
import { useMay, usePathParameter } from '#ui/workbench/index.ts'
import { OfficeView } from './survey/office-view.tsx'
import { UnitView } from './survey/unit-view.tsx'

/** 一项调查: everything for whoever runs it, the own outcome for the graded unit, the calls for whoever only calls. */
export function SurveyPage() {
  const surveyId = usePathParameter('surveyId')
  const mayRun = useMay('surveys.run')
  const maySeeOwn = useMay('surveys.see-own')
  if (mayRun) return <OfficeView surveyId={surveyId} />
  if (maySeeOwn) return <UnitView surveyId={surveyId} />
  return <Navigate to={`/surveys/${surveyId}/calls`} replace />
}
