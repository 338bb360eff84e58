import { addLength, firstWorkingDayOnOrAfter } from '#platform/calendar/domain/index.ts'

/**
 * 司法确认: both parties together, within thirty days from the day the agreement takes effect (V1). The articles speak of
 * agreements of mediation organisations; whether one made by an authority itself qualifies is 待确认, so the step is optional.
 */
export const judicialConfirmationBasis =
  '《人民调解法》第三十三条、《民事诉讼法》第二百零五条；行政调解协议能否适用，待确认'

export function judicialConfirmationUntil(effectiveOn: string): { lastOn: string; rolledOn: string | null } {
  const { dueOn } = addLength(effectiveOn, { value: 30, unit: 'calendarDay' })
  const { day } = firstWorkingDayOnOrAfter(dueOn)
  return { lastOn: dueOn, rolledOn: day === dueOn ? null : day }
}
