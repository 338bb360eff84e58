import type { LawRules } from '../law-rules.ts'
import { administrativeCoercionLaw } from './administrative-coercion-law.ts'
import { administrativeLicensingLaw } from './administrative-licensing-law.ts'
import { administrativeLitigationLaw } from './administrative-litigation-law.ts'
import { administrativeMediation } from './administrative-mediation.ts'
import { administrativePenaltyLaw } from './administrative-penalty-law.ts'
import { administrativeReconsiderationLaw } from './administrative-reconsideration-law.ts'
import { businessEnvironmentRegulation } from './business-environment-regulation.ts'
import { civilProcedureLaw } from './civil-procedure-law.ts'
import { creditRepairMeasures } from './credit-repair-measures.ts'
import { doublePublicityOpinion } from './double-publicity-opinion.ts'
import { enforcementPublicityOpinion } from './enforcement-publicity-opinion.ts'
import { governmentDataSharingRegulation } from './government-data-sharing-regulation.ts'
import { governmentInformationRegulation } from './government-information-regulation.ts'
import { henanCreditRegulation } from './henan-credit-regulation.ts'
import { majorDecisionRegulation } from './major-decision-regulation.ts'
import { majorPenaltyFiling } from './major-penalty-filing.ts'
import { marketRegulationPublicity } from './market-regulation-publicity.ts'
import { legalityReviewOpinion, normativeDocumentCustom } from './normative-documents.ts'
import { personalInformationLaw } from './personal-information-law.ts'
import { townshipPenaltyPowers } from './township-penalty-powers.ts'

/** Every law with rules that the platform counts by. */
export const laws: readonly LawRules[] = [
  administrativePenaltyLaw,
  administrativeCoercionLaw,
  administrativeReconsiderationLaw,
  administrativeLitigationLaw,
  administrativeLicensingLaw,
  civilProcedureLaw,
  majorDecisionRegulation,
  governmentInformationRegulation,
  enforcementPublicityOpinion,
  doublePublicityOpinion,
  marketRegulationPublicity,
  creditRepairMeasures,
  henanCreditRegulation,
  businessEnvironmentRegulation,
  legalityReviewOpinion,
  normativeDocumentCustom,
  administrativeMediation,
  majorPenaltyFiling,
  townshipPenaltyPowers,
  personalInformationLaw,
  governmentDataSharingRegulation,
]
