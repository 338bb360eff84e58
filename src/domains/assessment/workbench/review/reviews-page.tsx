import { Page, Section, useMay, Views } from '#ui/workbench/index.ts'
import { MyReviewList } from '../expert/my-review-list.tsx'
import { PanelSection } from '../office/panel-section.tsx'
import { SurveySection } from '../office/survey-section.tsx'
import { TestSection } from '../office/test-section.tsx'
import { ProgrammeChoice, useAddress, useChosenProgramme } from '../programme-choice.tsx'
import { CriteriaList } from './criteria-list.tsx'
import { FindingList } from './finding-list.tsx'
import { MarkSection } from './mark-section.tsx'
import '../assessment.css'

/** 评审: what waits for this person's judgement, and for the office everything that a grade is made of. */
export function ReviewsPage() {
  const [{ tab }, change] = useAddress()
  const choice = useChosenProgramme()
  const mayJudge = useMay('assessment.judge')
  const mayScore = useMay('assessment.score')
  const mayOversee = useMay('assessment.oversee')
  const { chosen } = choice
  const tabs = [
    ...(mayScore ? [{ key: 'mine', label: '我的专家评审', children: <MyReviewList /> }] : []),
    ...(mayJudge && chosen
      ? [
          { key: 'criteria', label: '标准认定', children: <CriteriaList programmeId={chosen} /> },
          { key: 'findings', label: '其他事实', children: <FindingList programmeId={chosen} /> },
        ]
      : []),
    ...(mayOversee && chosen
      ? [
          { key: 'panels', label: '专家评审', children: <PanelSection programmeId={chosen} /> },
          { key: 'surveys', label: '调查测评', children: <SurveySection programmeId={chosen} /> },
          { key: 'tests', label: '现场测试', children: <TestSection programmeId={chosen} /> },
        ]
      : []),
    { key: 'marks', label: '加分扣分', children: <MarkSection programmeId={chosen} /> },
  ]
  return (
    <Page title="评审" lead="有数字的标准由系统按数字提示，其余由评审人认定并说明理由。">
      {(mayJudge || mayOversee) && <ProgrammeChoice choice={choice} />}
      <Section>
        <Views active={tab} choose={(key) => change({ tab: key })} items={tabs} />
      </Section>
    </Page>
  )
}
